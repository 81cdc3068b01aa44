<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name></name>
    <message>
        <source>Something went wrong in Paddock. Your conversations are safe; see the log for more.</source>
        <translation>Paddockで問題が起きました。チャットは無事です。詳しくはログを確認してください。</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新規チャット</translation>
    </message>
    <message>
        <source>Private chat</source>
        <translation>プライベートチャット</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>repetition penalty</source>
        <translation>繰り返しペナルティ</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>most tokens</source>
        <translation>最大トークン数</translation>
    </message>
    <message>
        <source>context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>bits of precision</source>
        <translation>精度のビット数</translation>
    </message>
    <message>
        <source>as they are new</source>
        <translation>新しいため</translation>
    </message>
    <message>
        <source>as a message was edited</source>
        <translation>メッセージが編集されたため</translation>
    </message>
    <message>
        <source>as the model&apos;s template writes earlier ones otherwise now</source>
        <translation>モデルのテンプレートが以前の部分を異なる形で書くようになったため</translation>
    </message>
    <message>
        <source>as other messages are left out than before</source>
        <translation>省かれるメッセージが前回と異なるため</translation>
    </message>
    <message>
        <source>as another model had read the earlier ones</source>
        <translation>以前の部分を別のモデルが読んでいたため</translation>
    </message>
    <message>
        <source>as earlier ones were kept in another precision</source>
        <translation>以前の部分が別の精度で保持されていたため</translation>
    </message>
    <message>
        <source>as earlier ones had made room for others</source>
        <translation>以前の部分がほかのものに場所を譲ったため</translation>
    </message>
    <message>
        <source>as what was kept of earlier ones was damaged</source>
        <translation>以前の部分の保持内容が壊れていたため</translation>
    </message>
    <message>
        <source>as this model cannot go back in what it has read</source>
        <translation>このモデルは読んだ内容をさかのぼれないため</translation>
    </message>
    <message>
        <source>as earlier ones were no longer kept</source>
        <translation>以前の部分がもう保持されていなかったため</translation>
    </message>
    <message>
        <source>written by {model}</source>
        <translation>{model}が作成</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>アダプタ</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>再利用</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>最初の語</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number}トークン/秒</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Guessed ahead</source>
        <translation>先読み</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens, {why}</source>
        <translation>
            <numerusform>{n} token、{why}</numerusform>
        </translation>
    </message>
    <message>
        <source>temperature {temperature}, top-p {top_p}, top-k {top_k}, min-p {min_p}, repetition {repetition}</source>
        <translation>温度 {temperature}、top-p {top_p}、top-k {top_k}、min-p {min_p}、繰り返し {repetition}</translation>
    </message>
    <message>
        <source>first word {seconds} s</source>
        <translation>最初の語まで{seconds}秒</translation>
    </message>
    <message numerus="yes">
        <source>without {n} earlier questions, too long to be read</source>
        <translation>
            <numerusform>長すぎて読めない以前の質問{n}件を除く</numerusform>
        </translation>
    </message>
    <message>
        <source>{gain} × as quick by guessing ahead</source>
        <translation>先読みで{gain}倍の速さ</translation>
    </message>
    <message>
        <source>remembered in {bits} bits</source>
        <translation>{bits}ビットで記憶</translation>
    </message>
    <message>
        <source>opening the model took {seconds} s</source>
        <translation>モデルを開くのに{seconds}秒</translation>
    </message>
    <message numerus="yes">
        <source>read {n} tokens</source>
        <translation>
            <numerusform>{n}トークンを読み取り</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read {n} new tokens</source>
        <translation>
            <numerusform>新しい{n}トークンを読み取り</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read {n} tokens, {why}</source>
        <translation>
            <numerusform>{n}トークンを読み取り（{why}）</numerusform>
        </translation>
    </message>
    <message>
        <source>reused {number}</source>
        <translation>{number}トークンを再利用</translation>
    </message>
    <message>
        <source>reused {number} from disk</source>
        <translation>ディスクから{number}トークンを再利用</translation>
    </message>
    <message>
        <source>reused {number}, {disk} of them from disk</source>
        <translation>{number}トークンを再利用（うち{disk}はディスクから）</translation>
    </message>
    <message>
        <source>{right} of {all} tokens</source>
        <translation>{all} トークン中 {right}</translation>
    </message>
    <message>
        <source>{right} of {all} tokens, so {gain} × as quick</source>
        <translation>{all} トークン中 {right}、{gain}倍の速さ</translation>
    </message>
    <message>
        <source>as the instructions were edited</source>
        <translation>指示が編集されたため</translation>
    </message>
    <message>
        <source>as message {number} was edited</source>
        <translation>メッセージ{number}が編集されたため</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are good, and easy to remember.</source>
        <translation>互いに関係のない4〜5語が適していて、覚えやすくなります。</translation>
    </message>
    <message>
        <source>Short: someone with the file and time could guess it. Add words.</source>
        <translation>短すぎます。ファイルと時間があれば推測されるおそれがあります。語を追加してください。</translation>
    </message>
    <message>
        <source>Fair. Another word makes it much stronger.</source>
        <translation>まずまずです。もう1語加えるとずっと強くなります。</translation>
    </message>
    <message>
        <source>Good length.</source>
        <translation>十分な長さです。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>過去7日間</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>過去30日間</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>ピンで固定</translation>
    </message>
    <message>
        <source>Show in Finder</source>
        <translation>Finderに表示</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>フォルダに表示</translation>
    </message>
    <message>
        <source>{number} KB</source>
        <translation>{number} KB</translation>
    </message>
    <message>
        <source>needs {need} of {most}</source>
        <translation>{most}のうち{need}が必要</translation>
    </message>
    <message>
        <source>Too large: it needs {need}, and {most} is the most.</source>
        <translation>大きすぎます。{need}が必要ですが、上限は{most}です。</translation>
    </message>
    <message>
        <source>It needs {need}, and {free} is free now. Close other apps to use it.</source>
        <translation>{need}が必要ですが、今の空きは{free}です。使うには、ほかのアプリを閉じてください。</translation>
    </message>
    <message>
        <source>Tight: it needs {need} of {most}.</source>
        <translation>余裕がありません。{most}のうち{need}が必要です。</translation>
    </message>
    <message>
        <source>Fits comfortably: it needs {need} of {most}.</source>
        <translation>余裕で収まります。{most}のうち{need}が必要です。</translation>
    </message>
    <message>
        <source>{weights} for its weights, {conversation} for the conversation, {work} for its work</source>
        <translation>重みに{weights}、チャットに{conversation}、計算に{work}</translation>
    </message>
    <message>
        <source>{need} on disk, {free} free</source>
        <translation>ディスクに{need}、空き{free}</translation>
    </message>
    <message>
        <source>over {speed} tokens a second (estimate)</source>
        <translation>毎秒{speed}トークン超（推定）</translation>
    </message>
    <message numerus="yes">
        <source>about {n} tokens a second (estimate)</source>
        <translation>
            <numerusform>毎秒約{n}トークン（推定）</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>{number} TB</source>
        <translation>{number} TB</translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <translation>
            <numerusform>{n}バイト</numerusform>
        </translation>
    </message>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>オーディオ</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>ビデオ</translation>
    </message>
    <message>
        <source>Audio and video</source>
        <translation>オーディオとビデオ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Something</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Result of the tool</source>
        <translation>ツールの結果</translation>
    </message>
    <message>
        <source>has more than {many} files; choose a part of it</source>
        <translation>には{many}を超えるファイルがあります。一部だけを選択してください</translation>
    </message>
    <message>
        <source>holds far more than it seems to, as a trap does</source>
        <translation>には見かけよりはるかに多くのものが入っており、罠のようです</translation>
    </message>
    <message>
        <source>is locked by a password</source>
        <translation>はパスワードで保護されています</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>は壊れています</translation>
    </message>
    <message>
        <source>cannot be read ({error})</source>
        <translation>を読み取れません（{error}）</translation>
    </message>
    <message>
        <source>[A message that cannot be read]</source>
        <translation>[読み取れないメッセージ]</translation>
    </message>
    <message>
        <source>Jan could not end this reply.</source>
        <translation>Janはこの返答を完了できませんでした。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>アシスタント</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>{name} (edited)</source>
        <translation>{name}（編集済み）</translation>
    </message>
    <message>
        <source>{name} cannot be read to its end: it is damaged or in use.</source>
        <translation>{name}を最後まで読み取れません。壊れているか、使用中です。</translation>
    </message>
    <message>
        <source>No conversations were found in {name}. Choose what ChatGPT, Claude or Open WebUI has exported, the folder in which LM Studio, Jan or Ollama keeps its own, or a file that Paddock has exported.</source>
        <translation>{name}にチャットが見つかりませんでした。ChatGPT、Claude、またはOpen WebUIが書き出したもの、LM Studio、Jan、またはOllamaがチャットを保管しているフォルダ、あるいはPaddockが書き出したファイルを選択してください。</translation>
    </message>
    <message>
        <source>{name} {fault}.</source>
        <extracomment>As in: export.zip is damaged</extracomment>
        <translation>{name}{fault}。</translation>
    </message>
    <message>
        <source>{place} cannot be read: {why}.</source>
        <translation>{place}を読み取れません: {why}。</translation>
    </message>
    <message>
        <source>Nothing behind it can be read, either.</source>
        <translation>それ以降も読み取れません。</translation>
    </message>
    <message>
        <source>it is of a kind that Paddock does not know</source>
        <translation>Paddockが知らない種類です</translation>
    </message>
    <message>
        <source>{place} cannot be read ({error}).</source>
        <translation>{place}を読み取れません（{error}）。</translation>
    </message>
    <message>
        <source>Conversation {number} in {name}</source>
        <translation>{name}の{number}番目のチャット</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>入れ子が深すぎます</translation>
    </message>
    <message>
        <source>it has a number that is too long</source>
        <translation>長すぎる数値があります</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>長すぎます</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>JSONではありません</translation>
    </message>
    <message>
        <source>the file is damaged behind it</source>
        <translation>これ以降でファイルが壊れています</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>ファイルが壊れています</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>ファイルが途中で終わっています</translation>
    </message>
    <message>
        <source>the file ends in the middle of it</source>
        <translation>この途中でファイルが終わっています</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats deleted.</source>
        <translation>
            <numerusform>{n}件のチャットを削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder “{name}” removed; its chats stay.</source>
        <translation>フォルダ“{name}”を取り除きました。中のチャットは残ります。</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats moved.</source>
        <translation>
            <numerusform>{n}件のチャットを移動しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paddock no longer looks into “{name}”.</source>
        <translation>Paddockは“{name}”を探さなくなりました。</translation>
    </message>
    <message>
        <source>“{name}” is no longer listed. Its files stay where they are.</source>
        <translation>“{name}”は一覧に表示されません。ファイルはそのまま残ります。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <translation>{name}に書き出しました。</translation>
    </message>
    <message>
        <source>{name} was not written: the disk is full. Free some space and export again.</source>
        <translation>{name}を書き込めませんでした。ディスクがいっぱいです。空き領域を増やしてから、もう一度書き出してください。</translation>
    </message>
    <message>
        <source>{name} was not written ({error}). Choose another folder and export again.</source>
        <translation>{name}を書き込めませんでした（{error}）。別のフォルダを選択して、もう一度書き出してください。</translation>
    </message>
    <message>
        <source>You: </source>
        <translation>あなた: </translation>
    </message>
    <message>
        <source>Answer: </source>
        <translation>回答: </translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新規フォルダ</translation>
    </message>
    <message>
        <source>The new recovery code holds.</source>
        <translation>新しい復旧コードが有効になりました。</translation>
    </message>
    <message>
        <source>The copies that were not locked are removed.</source>
        <translation>ロックされていないコピーを取り除きました。</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>パスフレーズを変更しました。</translation>
    </message>
    <message>
        <source>The import stopped: {why} and import again. What is here already is passed over then.</source>
        <translation>読み込みが停止しました。{why}、もう一度読み込んでください。すでにあるものは飛ばされます。</translation>
    </message>
    <message>
        <source>What models read cannot be kept on disk ({reason}), so old conversations will be read anew after a restart. See that the disk has room.</source>
        <translation>モデルが読んだ内容をディスクに保持できません（{reason}）。そのため、再起動後は古いチャットが読み直されます。ディスクに空きがあることを確認してください。</translation>
    </message>
    <message>
        <source>The starter model is not on this computer yet. Close Paddock and start it with “make run”, which gets it, or open a model file of your own.</source>
        <translation>スターターモデルがまだこのコンピュータにありません。Paddockを閉じ、モデルを入手する“make run”で起動するか、お持ちのモデルファイルを開いてください。</translation>
    </message>
    <message>
        <source>The starter model is damaged. Close Paddock and start it with “make run”, which gets it again, or open a model file of your own.</source>
        <translation>スターターモデルが破損しています。Paddockを閉じ、モデルをもう一度入手する“make run”で起動するか、お持ちのモデルファイルを開いてください。</translation>
    </message>
    <message>
        <source>The starter model is missing from this copy of Paddock. Put a new copy in its place, or open a model file of your own.</source>
        <translation>このPaddockにはスターターモデルがありません。新しいPaddockに置き換えるか、お持ちのモデルファイルを開いてください。</translation>
    </message>
    <message>
        <source>The starter model in this copy of Paddock is damaged. Put a new copy in its place, or open a model file of your own.</source>
        <translation>このPaddockに含まれるスターターモデルが破損しています。新しいPaddockに置き換えるか、お持ちのモデルファイルを開いてください。</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>スターターモデル</translation>
    </message>
    <message>
        <source>The adapter {name} is not in {folder} any more. Choose another one, or none.</source>
        <translation>アダプタ{name}は{folder}にもうありません。別のものを選ぶか、なしにしてください。</translation>
    </message>
    <message>
        <source>There is no {name} in {folder}. Open another model.</source>
        <translation>{folder}に{name}がありません。別のモデルを開いてください。</translation>
    </message>
    <message>
        <source>Not saved yet: {why}; what you see stays here and is tried again.</source>
        <translation>まだ保存されていません: {why}、再試行されます。表示中の内容はここに残ります。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Preset “{name}” deleted.</source>
        <translation>プリセット“{name}”を削除しました。</translation>
    </message>
    <message>
        <source>Damaged files could not be changed, and still hold what you deleted: {files}. Remove them if you need nothing else of them.</source>
        <translation>壊れたファイルを変更できず、削除した内容がまだ残っています: {files}。ほかに必要なものがなければ取り除いてください。</translation>
    </message>
    <message>
        <source>The backups no longer hold what you deleted.</source>
        <translation>削除した内容はバックアップに残っていません。</translation>
    </message>
    <message>
        <source>All conversations are backed up.</source>
        <translation>すべてのチャットをバックアップしました。</translation>
    </message>
    <message>
        <source>{title}, {when}, pinned</source>
        <translation>{title}、{when}、ピンで固定</translation>
    </message>
    <message>
        <source>Folder {name}</source>
        <translation>フォルダ {name}</translation>
    </message>
    <message>
        <source>Paddock began anew. Your locked history is in {folder}, together with lock.json, and opens again where you find the passphrase: put everything back while Paddock is closed.</source>
        <translation>Paddockを新しく始めました。ロックされた履歴はlock.jsonとともに{folder}にあります。パスフレーズが見つかれば再び開けます。Paddockを閉じている間に、すべてを元の場所に戻してください。</translation>
    </message>
    <message>
        <source>No backup could be made: the copy {fault}.</source>
        <translation>バックアップを作成できませんでした。コピー{fault}。</translation>
    </message>
    <message>
        <source>No backup could be made ({why}). See that there is room in {folder}.</source>
        <translation>バックアップを作成できませんでした（{why}）。{folder}に空きがあることを確認してください。</translation>
    </message>
    <message>
        <source>was not made by Paddock</source>
        <translation>はPaddockが作成したものではありません</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>は空です</translation>
    </message>
    <message>
        <source>is no database</source>
        <translation>はデータベースではありません</translation>
    </message>
    <message>
        <source>How this reply ended cannot be read.</source>
        <translation>この返答がどう終わったかを読み取れません。</translation>
    </message>
    <message>
        <source>A newer Paddock saved these conversations. This one shows them and saves nothing. Update Paddock to go on with them.</source>
        <translation>これらのチャットは新しいバージョンのPaddockで保存されています。このバージョンでは表示のみで、何も保存しません。続けるにはPaddockをアップデートしてください。</translation>
    </message>
    <message>
        <source>a long conversation is being saved. Wait a moment</source>
        <translation>長いチャットを保存しています。少し待ってから</translation>
    </message>
    <message>
        <source>another program is using your conversations. Close it</source>
        <translation>別のプログラムがチャットを使用しています。そのプログラムを閉じてから</translation>
    </message>
    <message>
        <source>the index of words was damaged, and is made anew. Wait a moment</source>
        <translation>語の索引が壊れていたため、作り直しています。少し待ってから</translation>
    </message>
    <message>
        <source>What is saved here is damaged and cannot be shown, so it was left as it is. The rest is not affected; open something else.</source>
        <translation>ここに保存されている内容は壊れていて表示できないため、そのままにしてあります。ほかには影響ありません。別のものを開いてください。</translation>
    </message>
    <message>
        <source>Nothing could be saved: {why} and try again.</source>
        <translation>何も保存できませんでした。{why}、もう一度試してください。</translation>
    </message>
    <message>
        <source>{name} was not made by Paddock, so it was left as it is. Move it away and start Paddock again.</source>
        <translation>{name}はPaddockが作成したものではないため、そのままにしてあります。別の場所に移してから、Paddockをもう一度起動してください。</translation>
    </message>
    <message>
        <source>Your conversations were saved by a newer Paddock, so they were left as they are. Update Paddock to open them.</source>
        <translation>チャットは新しいバージョンのPaddockで保存されているため、そのままにしてあります。開くにはPaddockをアップデートしてください。</translation>
    </message>
    <message>
        <source>{name} is damaged or was not made by Paddock, so it was left as it is. Move it away and start Paddock again.</source>
        <translation>{name}は壊れているか、Paddockが作成したものではないため、そのままにしてあります。別の場所に移してから、Paddockをもう一度起動してください。</translation>
    </message>
    <message>
        <source>Your conversations in {folder} could not be read: {why} and try again.</source>
        <translation>{folder}のチャットを読み取れませんでした。{why}、もう一度試してください。</translation>
    </message>
    <message>
        <source>the disk is full. Free some space</source>
        <extracomment>“… and try again” follows</extracomment>
        <translation>ディスクがいっぱいです。空き領域を増やしてから</translation>
    </message>
    <message>
        <source>the disk did not do it ({error}). Check the disk</source>
        <extracomment>“… and try again” follows</extracomment>
        <translation>ディスクが処理できませんでした（{error}）。ディスクを確認してから</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>Your conversations could not be read, so nothing was exported. Try again.</source>
        <translation>チャットを読み取れなかったため、何も書き出しませんでした。もう一度試してください。</translation>
    </message>
    <message>
        <source>Paddock is open already. Look for its window behind the others; if there is none, wait a moment and start Paddock again.</source>
        <translation>Paddockはすでに開いています。ほかのウインドウの後ろを確認してください。見つからない場合は、少し待ってからPaddockをもう一度起動してください。</translation>
    </message>
    <message>
        <source>Paddock cannot keep anything in {folder}: {fault}. See that it can write there, then start it again.</source>
        <translation>Paddockは{folder}に何も保管できません: {fault}。そこに書き込めることを確認してから、もう一度起動してください。</translation>
    </message>
    <message>
        <source>a file stands in its way</source>
        <translation>同じ名前のファイルがあります</translation>
    </message>
    <message>
        <source>Your history is locked, and {file} cannot be read ({error}). See that Paddock may read it, then start it again.</source>
        <translation>履歴はロックされていて、{file}を読み取れません（{error}）。Paddockが読み取れることを確認してから、もう一度起動してください。</translation>
    </message>
    <message>
        <source>Your history was locked by a newer Paddock, so it was left as it is. Update Paddock to open it.</source>
        <translation>履歴は新しいバージョンのPaddockでロックされているため、そのままにしてあります。開くにはPaddockをアップデートしてください。</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name}は壊れています。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not take the key, so Paddock asks for the passphrase at each start. See that the keychain is unlocked, then choose it again in Settings (Privacy).</source>
        <translation>システムのキーチェーンが鍵を受け付けなかったため、Paddockは起動するたびにパスフレーズを尋ねます。キーチェーンのロックが解除されていることを確認し、“設定”（“プライバシー”）でもう一度選択してください。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not take the token, and Paddock keeps it nowhere else. See that the keychain is unlocked, then put it in again.</source>
        <translation>システムのキーチェーンがアクセストークンを受け付けませんでした。Paddockはほかの場所には保管しません。キーチェーンのロックが解除されていることを確かめてから、もう一度入れてください。</translation>
    </message>
    <message>
        <source>There is no keychain here, and Paddock keeps a token nowhere else. Set one up for the system, then put the token in again.</source>
        <translation>ここにはキーチェーンがありません。Paddockはアクセストークンをほかの場所には保管しません。システムのキーチェーンを設定してから、もう一度トークンを入れてください。</translation>
    </message>
    <message>
        <source>The language could not be saved in {file}: {fault}. See that there is room, and choose it again.</source>
        <translation>言語を{file}に保存できませんでした: {fault}。空きがあることを確認して、もう一度選択してください。</translation>
    </message>
    <message>
        <source>The file that opens your history ({name}) was damaged; its copy took its place.</source>
        <translation>履歴を開くファイル（{name}）が壊れていたため、コピーで置き換えました。</translation>
    </message>
    <message>
        <source>The file that opens your history ({name}) was gone; its copy took its place.</source>
        <translation>履歴を開くファイル（{name}）がなくなっていたため、コピーで置き換えました。</translation>
    </message>
    <message>
        <source>The file of your lock ({name}) was damaged before anything was locked, so your history is not locked. To lock it, do so again in Settings (Privacy).</source>
        <translation>ロックのファイル（{name}）は何もロックされないうちに壊れたため、履歴はロックされていません。ロックするには、“設定”（“プライバシー”）でもう一度行ってください。</translation>
    </message>
    <message>
        <source>Your history is locked. Start Paddock again and enter the passphrase.</source>
        <translation>履歴はロックされています。Paddockをもう一度起動し、パスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>{name}, without which nobody can open your locked history, is damaged, and so is its copy in {folder}. Bring one of them back from another backup of yours, and start Paddock again.</source>
        <translation>{name}がないとロックされた履歴は誰にも開けませんが、これも{folder}にあるコピーも壊れています。お持ちの別のバックアップからどちらかを戻し、Paddockをもう一度起動してください。</translation>
    </message>
    <message>
        <source>That is not the passphrase. Check Caps Lock and try again.</source>
        <translation>パスフレーズが違います。Caps Lockを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>There is no model at {path} any more.</source>
        <translation>{path}にモデルはもうありません。</translation>
    </message>
    <message>
        <source>{name} went away while it was read. If its disk was disconnected, connect it and try again.</source>
        <translation>{name}は読み込み中に見つからなくなりました。ディスクの接続が切れた場合は、接続してからもう一度お試しください。</translation>
    </message>
    <message>
        <source>{name} was not got by Paddock, so Paddock does not remove it. Hide it here, or remove it with the app that put it there.</source>
        <translation>{name}はPaddockが入手したものではないため、Paddockは削除しません。ここで非表示にするか、それを置いたアプリで削除してください。</translation>
    </message>
    <message>
        <source>{name} could not be written ({error}), so nothing has changed. See that the disk has room, and try again.</source>
        <translation>{name}に書き込めなかったため（{error}）、何も変更されていません。ディスクに空きがあることを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}). See that Paddock may read it, and try again.</source>
        <translation>{file}を読み込めません（{error}）。Paddockに読み取りが許可されていることを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>What locks your history cannot be read or written ({error}). Nothing is lost. See that the disk has room and that Paddock may write there, and try again.</source>
        <translation>履歴をロックするファイルを読み書きできません（{error}）。何も失われていません。ディスクに空きがあり、Paddockが書き込めることを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>{what} ({why}). Nothing is lost. See that the disk has room and can be written, and try again.</source>
        <translation>{what}（{why}）。何も失われていません。ディスクに空きがあり、書き込めることを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>Your history could not be locked</source>
        <translation>履歴をロックできませんでした</translation>
    </message>
    <message>
        <source>Locking your history…</source>
        <translation>履歴をロックしています…</translation>
    </message>
    <message>
        <source>Locking backup {number} of {all}…</source>
        <translation>バックアップをロックしています（{number}/{all}）…</translation>
    </message>
    <message>
        <source>Some backups are not locked yet</source>
        <translation>まだロックされていないバックアップがあります</translation>
    </message>
    <message>
        <source>{error} Paddock does so itself at its next start.</source>
        <translation>{error}Paddockが次回の起動時に自動で行います。</translation>
    </message>
    <message>
        <source>Your history could not be unlocked</source>
        <translation>履歴のロックを解除できませんでした</translation>
    </message>
    <message>
        <source>Unlocking file {number} of {all}…</source>
        <translation>ファイルのロックを解除しています（{number}/{all}）…</translation>
    </message>
    <message>
        <source>Your locked history could not be put aside</source>
        <translation>ロックされた履歴を別の場所に移せませんでした</translation>
    </message>
    <message>
        <source>Some copies could not be removed</source>
        <translation>取り除けなかったコピーがあります</translation>
    </message>
    <message>
        <source>A copy of {name} {fault}, so it was left as it is. Try again.</source>
        <translation>{name}のコピー{fault}。そのため、そのままにしてあります。もう一度試してください。</translation>
    </message>
    <message>
        <source>is gone</source>
        <translation>がなくなっています</translation>
    </message>
    <message>
        <source>has an older log beside it</source>
        <translation>の横に古いログがあります</translation>
    </message>
    <message>
        <source>has another one&apos;s log beside it</source>
        <translation>の横に別のファイルのログがあります</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another one.</source>
        <translation>このバックアップは壊れています。別のものを選択してください。</translation>
    </message>
    <message>
        <source>A newer Paddock made this backup. Update Paddock, or choose another one.</source>
        <translation>このバックアップは新しいバージョンのPaddockで作成されました。Paddockをアップデートするか、別のものを選択してください。</translation>
    </message>
    <message>
        <source>This backup could not be prepared ({why}), and nothing was changed. See that there is room in {folder} for a second copy of your conversations.</source>
        <translation>このバックアップを準備できなかったため（{why}）、何も変更されていません。{folder}にチャットの2つ目のコピーのための空きがあることを確認してください。</translation>
    </message>
    <message>
        <source>The file of your conversations was damaged, and what could be had of it is back.</source>
        <translation>チャットのファイルが壊れていましたが、取り戻せる内容は元に戻りました。</translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is kept in {folder}.</source>
        <translation>バックアップを復元しました。以前の内容は{folder}にあります。</translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is a backup too, of {day}.</source>
        <translation>バックアップを復元しました。以前の内容も{day}のバックアップになっています。</translation>
    </message>
    <message>
        <source>the file without its log</source>
        <comment>after “from”</comment>
        <translation>ログを除いたファイル</translation>
    </message>
    <message>
        <source>the backup of {day}</source>
        <extracomment>After “from”</extracomment>
        <translation>{day}のバックアップ</translation>
    </message>
    <message>
        <source>The file of your conversations {fault}.</source>
        <translation>チャットのファイル{fault}。</translation>
    </message>
    <message>
        <source>Nothing of it could be read, and there is no backup of it.</source>
        <translation>何も読み取れず、バックアップもありません。</translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}.</source>
        <translation>壊れたファイルは{folder}にあります。</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations with {messages} are back, from {source}.</source>
        <translation>
            <numerusform>{source}から、{n}件のチャット（{messages}）を元に戻しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages</source>
        <translation>
            <numerusform>メッセージ{n}件</numerusform>
        </translation>
    </message>
    <message>
        <source>what could be read of it</source>
        <comment>after “from”</comment>
        <translation>読み取れた部分</translation>
    </message>
    <message numerus="yes">
        <source>{source} and the damaged file, which had {n} more messages</source>
        <comment>after “from”</comment>
        <translation>
            <numerusform>{source}と、さらに{n}件のメッセージがあった壊れたファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>Your conversations in {folder} could not be opened ({why}), and were left as they are. See that the disk has room and can be written, then start Paddock again.</source>
        <translation>{folder}のチャットを開けなかったため（{why}）、そのままにしてあります。ディスクに空きがあり、書き込めることを確認してから、Paddockをもう一度起動してください。</translation>
    </message>
    <message>
        <source>Not all backups could be changed ({why}), so some still hold what you deleted. See that there is room in {folder}: Paddock tries again at its next start.</source>
        <translation>変更できないバックアップがあったため（{why}）、削除した内容がまだ一部に残っています。{folder}に空きがあることを確認してください。Paddockが次回の起動時に再試行します。</translation>
    </message>
    <message>
        <source>Your conversations could not be read, so no backup was changed, and some still hold what you deleted. Paddock tries again at its next start.</source>
        <translation>チャットを読み取れなかったため、バックアップは変更されておらず、削除した内容がまだ一部に残っています。Paddockが次回の起動時に再試行します。</translation>
    </message>
    <message>
        <source>Recovered chat</source>
        <translation>復旧したチャット</translation>
    </message>
    <message>
        <source>To check a passphrase takes {number} MB of memory, which cannot be had now. Close other programs and try again.</source>
        <translation>パスフレーズの確認には{number} MBのメモリが必要ですが、今は確保できません。ほかのプログラムを閉じて、もう一度試してください。</translation>
    </message>
    <message>
        <source>Nothing was deleted, as {folder} could not be written ({error}). See that there is room, and try again.</source>
        <translation>{folder}に書き込めなかったため（{error}）、何も削除されていません。空きがあることを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>{file} could not be read, so backups may still hold what you deleted. See that Paddock may read it: it tries again at its next start.</source>
        <translation>{file}を読み取れなかったため、削除した内容がバックアップに残っている可能性があります。Paddockが読み取れることを確認してください。次回の起動時に再試行します。</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>JSON (all of it)</source>
        <translation>JSON（すべて）</translation>
    </message>
    <message>
        <source>Text for any editor, with the versions of messages that are shown.</source>
        <translation>どのエディタでも使えるテキスト。表示中のバージョンのメッセージが含まれます。</translation>
    </message>
    <message>
        <source>Everything, all versions of messages included. Paddock imports it without a loss.</source>
        <translation>メッセージのすべてのバージョンを含む全内容。Paddockに損失なく読み込めます。</translation>
    </message>
    <message>
        <source>A page for any browser, with the versions of messages that are shown.</source>
        <translation>どのブラウザでも使えるページ。表示中のバージョンのメッセージが含まれます。</translation>
    </message>
    <message>
        <source>Pages for print, with the versions of messages that are shown.</source>
        <translation>プリント用のページ。表示中のバージョンのメッセージが含まれます。</translation>
    </message>
    <message>
        <source>“{name}” was not written: it would not be what its name says. Choose a name that ends in .{form}, or another form.</source>
        <translation>“{name}”は書き込まれませんでした。内容が名前と合わなくなります。.{form}で終わる名前か、別の形式を選択してください。</translation>
    </message>
    <message>
        <source>The file will not be private: what was said in the private chat stays in it, for whoever opens it, until you delete it.</source>
        <translation>このファイルはプライベートではありません。プライベートチャットの内容は、削除するまでファイルに残り、開いた人は誰でも読めます。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Choose All</source>
        <translation>すべてを選択</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number}/{all}</translation>
    </message>
    <message>
        <source>Choose None</source>
        <translation>すべて選択解除</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Paddock conversations</source>
        <translation>Paddockのチャット</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観モード</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Another language is spoken once you have quit Paddock and opened it again.</source>
        <translation>別の言語は、Paddockを終了して開き直すと使われます。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>何も読まない</translation>
    </message>
    <message>
        <source>When it begins and ends</source>
        <translation>始まりと終わり</translation>
    </message>
    <message>
        <source>All of it, as it comes</source>
        <translation>すべて、届くたびに</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>スクリーンリーダー</translation>
    </message>
    <message>
        <source>What VoiceOver says of an answer by itself.</source>
        <translation>回答について VoiceOver が自動で読み上げる内容です。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>It says only that an answer is there, and no word of it.</source>
        <translation>回答があることだけを知らせ、その内容は表示しません。</translation>
    </message>
    <message>
        <source>Return sends, Shift-Return breaks the line</source>
        <translation>Returnで送信、Shift-Returnで改行</translation>
    </message>
    <message>
        <source>{keys} sends, Return breaks the line</source>
        <translation>{keys}で送信、Returnで改行</translation>
    </message>
    <message>
        <source>When a long answer ends while you are elsewhere</source>
        <translation>ほかの作業中に長い回答が終わったとき</translation>
    </message>
    <message>
        <source>Nothing of this chat is saved. It is gone when you close it.</source>
        <translation>このチャットの内容は保存されません。閉じると消えます。</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>開いていません</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>resting, wakes up when you type</source>
        <translation>休止中（入力すると再開します）</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Opens the list of models</source>
        <translation>モデルの一覧を開きます</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>プライベート</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>サイドバーを非表示</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>サイドバーを表示</translation>
    </message>
    <message>
        <source>Hide inspector</source>
        <translation>インスペクタを隠す</translation>
    </message>
    <message>
        <source>Show inspector</source>
        <translation>インスペクタを表示</translation>
    </message>
    <message>
        <source>Model: {name}, {state}</source>
        <translation>モデル: {name}、{state}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no model</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>モデルファイルを開く</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>モデルファイル (*.gguf)</translation>
    </message>
    <message>
        <source>Use without it</source>
        <comment>without an adapter</comment>
        <translation>なしで使う</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>モデルファイルを開く…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>{name} · loading {percent}</source>
        <translation>{name} · 読み込み中 {percent}</translation>
    </message>
    <message>
        <source>{name} · resting</source>
        <translation>{name} · 休止中</translation>
    </message>
    <message>
        <source>{name} · failed</source>
        <translation>{name} · 失敗</translation>
    </message>
    <message>
        <source>A backup has all conversations. One is made every half hour while there is something new: the last three are kept, and one for each of three hours, seven days, four weeks and six months. What you delete for good stays in the backups that were made before, unless you say otherwise when you delete it.</source>
        <translation>バックアップにはすべてのチャットが含まれます。新しい内容がある間は30分ごとに作成され、最新の3つと、3時間、7日、4週間、6か月のそれぞれにつき1つずつが保管されます。完全に削除した内容は、削除時に別の選択をしないかぎり、それ以前のバックアップに残ります。</translation>
    </message>
    <message>
        <source>Paddock closes and opens again, with your conversations as they were on {day}. What is there now becomes a backup itself.</source>
        <translation>Paddockが閉じて開き直し、チャットは{day}の状態になります。今の内容もバックアップになります。</translation>
    </message>
    <message>
        <source>No word will be left there. Folders and presets that you no longer have go from there, too, and what was typed before a chat began. This cannot be undone.</source>
        <translation>内容は一切残りません。もう持っていないフォルダとプリセット、チャットを始める前に入力した内容も取り除かれます。この操作は取り消せません。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>復元…</translation>
    </message>
    <message>
        <source>Remove Gone Chats…</source>
        <translation>なくなったチャットを取り除く…</translation>
    </message>
    <message>
        <source>A backup is being made…</source>
        <translation>バックアップを作成しています…</translation>
    </message>
    <message>
        <source>The last backup is of {day}.</source>
        <translation>最新のバックアップ: {day}</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>バックアップはまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats are in your backups but no longer in Paddock:

{names}

Remove them from all backups?</source>
        <translation>
            <numerusform>{n}件のチャットがバックアップにありますが、Paddockにはもうありません:

{names}

すべてのバックアップから取り除きますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from Backups</source>
        <translation>バックアップから取り除く</translation>
    </message>
    <message>
        <source>Remove Gone Chats</source>
        <translation>なくなったチャットを取り除く</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>before restoring another</source>
        <translation>別のものを復元する前</translation>
    </message>
    <message numerus="yes">
        <source>has {n} chats that are gone</source>
        <translation>
            <numerusform>なくなったチャット{n}件を含む</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>名称未設定</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>ほか{number}件</translation>
    </message>
    <message>
        <source>Bring conversations here from another program. Nothing leaves this computer.</source>
        <translation>ほかのプログラムからチャットを読み込みます。このコンピュータの外には何も送られません。</translation>
    </message>
    <message>
        <source>ChatGPT, Claude: the zip that you get by “Export data”, or conversations.json in it.
Open WebUI: the file of “Export chats”.
LM Studio: the folder ~/.lmstudio/conversations.
Jan: its folder threads.
Ollama: db.sqlite in the folder of its app.
Paddock: a JSON file that it has exported.</source>
        <translation>ChatGPT、Claude: “データをエクスポート”で入手したzip、またはその中のconversations.json。
Open WebUI: “チャットをエクスポート”のファイル。
LM Studio: ~/.lmstudio/conversationsフォルダ。
Jan: threadsフォルダ。
Ollama: アプリのフォルダにあるdb.sqlite。
Paddock: 書き出したJSONファイル。</translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <translation>{name}を調べています…</translation>
    </message>
    <message>
        <source>What you have in Paddock stays as it is. Pictures and files are left behind, with a note.</source>
        <translation>Paddockにある内容はそのまま残ります。画像とファイルは読み込まれず、その旨が記されます。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>What cannot be read</source>
        <translation>読み取れないもの</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>フォルダを選択…</translation>
    </message>
    <message>
        <source>Put into the Message</source>
        <translation>メッセージに入れる</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>ファイルを読み込む</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>フォルダを読み込む</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} conversations…</source>
        <translation>
            <numerusform>チャット{done}/{n}件…</numerusform>
        </translation>
    </message>
    <message>
        <source>To import from {name}</source>
        <translation>{name}から読み込むもの</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>読み込みました</translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <translation>ほか{number}件。</translation>
    </message>
    <message>
        <source>{begin}: {counted}.</source>
        <translation>{begin}: {counted}。</translation>
    </message>
    <message>
        <source>{begin}:</source>
        <translation>{begin}:</translation>
    </message>
    <message>
        <source>{begin}: nothing.</source>
        <translation>{begin}: なし。</translation>
    </message>
    <message>
        <source>{number} cannot be read:</source>
        <translation>読み取れないもの{number}件:</translation>
    </message>
    <message>
        <source>You stopped it. Import again to go on: what is here is passed over.</source>
        <translation>読み込みを停止しました。もう一度読み込むと続きから始まり、すでにあるものは飛ばされます。</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations with {messages} from {program}</source>
        <translation>
            <numerusform>{program}のチャット{n}件（{messages}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are here already, and passed over.</source>
        <translation>
            <numerusform>{n}件のチャットはすでにあるため、飛ばします。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are among the recently deleted here, and passed over.</source>
        <translation>
            <numerusform>{n}件のチャットは“最近削除した項目”にあるため、飛ばします。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are without a word, and passed over.</source>
        <translation>
            <numerusform>{n}件のチャットは内容がないため、飛ばします。</numerusform>
        </translation>
    </message>
    <message>
        <source>The model reads this before everything that is said in this chat.</source>
        <translation>モデルは、このチャットのどの内容よりも先にこれを読みます。</translation>
    </message>
    <message>
        <source>For example: Answer in two or three sentences, in British English.</source>
        <translation>例: 2〜3文で、日本語で答えてください。</translation>
    </message>
    <message>
        <source>An answer is being written. What you change holds from the next question.</source>
        <translation>返答を作成中です。変更は次の質問から有効になります。</translation>
    </message>
    <message>
        <source>Keeps the instructions, and what is changed below.</source>
        <translation>指示と、下で変更した内容を残します。</translation>
    </message>
    <message>
        <source>Which model answers in this chat.</source>
        <translation>このチャットで返答するモデルです。</translation>
    </message>
    <message>
        <source>How exactly the model remembers what it has read. Fewer bits leave room for longer chats.</source>
        <translation>モデルが読んだ内容をどれだけ正確に覚えるか。ビットが少ないほど長いチャットが入ります。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクタ</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>As in all chats: {model}</source>
        <translation>すべてのチャットと同じ：{model}</translation>
    </message>
    <message>
        <source>Model of {letter}</source>
        <translation>{letter} のモデル</translation>
    </message>
    <message>
        <source>Dials of {letter}</source>
        <translation>{letter} のパラメータ</translation>
    </message>
    <message>
        <source>Keep This One</source>
        <translation>これを採用</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>質問する</translation>
    </message>
    <message>
        <source>Answer {letter} is finished.</source>
        <translation>返答 {letter} が完了しました。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>別のファイル…</translation>
    </message>
    <message>
        <source>Keep answer {letter}</source>
        <translation>返答 {letter} を採用</translation>
    </message>
    <message>
        <source>Do Not Ask</source>
        <translation>質問しない</translation>
    </message>
    <message>
        <source>Do not ask for answer {letter}</source>
        <translation>返答 {letter} を求めない</translation>
    </message>
    <message>
        <source>Stop answer {letter}</source>
        <translation>返答 {letter} を停止</translation>
    </message>
    <message>
        <source>Ask for answer {letter}</source>
        <translation>返答 {letter} を求める</translation>
    </message>
    <message>
        <source>Try again for answer {letter}</source>
        <translation>返答 {letter} を再試行</translation>
    </message>
    <message>
        <source>This file is not there any more, so the open model answers.</source>
        <translation>このファイルはもうないため、開いているモデルが返答します。</translation>
    </message>
    <message>
        <source>Default: {default}</source>
        <translation>デフォルト：{default}</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Dials</source>
        <translation>パラメータ</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>プリセットとして保存</translation>
    </message>
    <message>
        <source>Close private chat? Its messages will be gone.</source>
        <translation>プライベートチャットを閉じますか？ メッセージは消えます。</translation>
    </message>
    <message>
        <source>Close private chat? What you typed will be gone.</source>
        <translation>プライベートチャットを閉じますか？ 入力した内容は消えます。</translation>
    </message>
    <message>
        <source>Close private chat?</source>
        <translation>プライベートチャットを閉じますか？</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>このチャットで検索</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Download {name} next</source>
        <translation>次に{name}をダウンロード</translation>
    </message>
    <message>
        <source>Show {name} in its folder</source>
        <translation>{name}をフォルダに表示</translation>
    </message>
    <message>
        <source>Chat with {name}</source>
        <translation>{name}とチャット</translation>
    </message>
    <message>
        <source>Try download of {name} again</source>
        <translation>{name}のダウンロードを再試行</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Resume download of {name}</source>
        <translation>{name}のダウンロードを再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Pause download of {name}</source>
        <translation>{name}のダウンロードを一時停止</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>リストから取り除く</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>{name}をリストから取り除く</translation>
    </message>
    <message>
        <source>Cancel download of {name}</source>
        <translation>{name}のダウンロードをキャンセル</translation>
    </message>
    <message>
        <source>A copy for MLX in fewer bits takes less memory and answers sooner. The model itself stays as it is, with its {size}.</source>
        <translation>ビット数の少ない MLX 用のコピーは、メモリの使用量が減り、返答も速くなります。もとのモデル（{size}）はそのまま残ります。</translation>
    </message>
    <message>
        <source>You can close this and go on. It goes on beside the chat.</source>
        <translation>これを閉じて続けられます。変換はチャットの裏で続きます。</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Convert {name}</source>
        <translation>{name} を変換</translation>
    </message>
    <message>
        <source>Convert to Other Bits…</source>
        <translation>別のビット数に変換…</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place}/{count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>閉じない</translation>
    </message>
    <message>
        <source>Your history is not locked.</source>
        <translation>履歴はロックされていません。</translation>
    </message>
    <message>
        <source>Your history is locked with a passphrase.</source>
        <translation>履歴はパスフレーズでロックされています。</translation>
    </message>
    <message>
        <source>Anyone who gets hold of this computer&apos;s files can read your conversations, unless the disk itself is encrypted, as FileVault does it. With a lock they are encrypted, backups and all, and Paddock asks for a passphrase when it starts.</source>
        <translation>FileVaultなどでディスク自体が暗号化されていないかぎり、このコンピュータのファイルを手に入れた人は誰でもチャットを読めます。ロックすると、バックアップも含めて暗号化され、Paddockは起動時にパスフレーズを尋ねます。</translation>
    </message>
    <message>
        <source>Conversations, drafts, settings and backups are encrypted. What models have read is kept in memory only, so an old conversation is read anew after a restart. What you export is not encrypted, nor is what was copied elsewhere before.</source>
        <translation>チャット、下書き、設定、バックアップは暗号化されています。モデルが読んだ内容はメモリにのみ保持されるため、再起動後は古いチャットが読み直されます。書き出した内容や、以前に別の場所へコピーされた内容は暗号化されません。</translation>
    </message>
    <message>
        <source>Choose a passphrase. Without it, or the recovery code that comes next, nobody can open your history any more, and nobody can help.</source>
        <translation>パスフレーズを選んでください。これも、次に表示される復旧コードもないと、誰も履歴を開けなくなり、誰にも助けられません。</translation>
    </message>
    <message>
        <source>The old passphrase stops working. The recovery code stays as it is.</source>
        <translation>古いパスフレーズは使えなくなります。復旧コードはそのままです。</translation>
    </message>
    <message>
        <source>Enter the passphrase to make a new recovery code. The one that you have stops working then.</source>
        <translation>新しい復旧コードを作成するには、パスフレーズを入力してください。今のコードは使えなくなります。</translation>
    </message>
    <message>
        <source>Paddock then closes and opens again, and asks for the passphrase once more. Only then is everything locked, which may take a minute if there are large backups.</source>
        <translation>このあとPaddockが閉じて開き直し、もう一度パスフレーズを尋ねます。そのときにすべてがロックされます。大きなバックアップがある場合は1分ほどかかることがあります。</translation>
    </message>
    <message>
        <source>Paddock closes and opens again, and asks for the passphrase. Then everything is as it was without a lock, and anyone who gets hold of the files can read them.</source>
        <translation>Paddockが閉じて開き直し、パスフレーズを尋ねます。その後はロックのない状態に戻り、ファイルを手に入れた人は誰でも読めるようになります。</translation>
    </message>
    <message>
        <source>Databases that were put aside before your history was locked can be read by anybody. What could be saved of damaged ones is in your history. Removing them cannot be undone.</source>
        <translation>履歴をロックする前に別の場所に移されたデータベースは、誰でも読めます。壊れたものから取り戻せた内容は履歴にあります。取り除くと元に戻せません。</translation>
    </message>
    <message>
        <source>Lock with a Passphrase…</source>
        <translation>パスフレーズでロック…</translation>
    </message>
    <message>
        <source>Change Passphrase…</source>
        <translation>パスフレーズを変更…</translation>
    </message>
    <message>
        <source>New Recovery Code…</source>
        <translation>新しい復旧コード…</translation>
    </message>
    <message>
        <source>Lock Now</source>
        <translation>今すぐロック</translation>
    </message>
    <message>
        <source>Take the Lock Off…</source>
        <translation>ロックを外す…</translation>
    </message>
    <message>
        <source>Unlock without asking on this computer</source>
        <translation>このコンピュータでは尋ねずにロックを解除</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>量子化</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>チャットテンプレート</translation>
    </message>
    <message>
        <source>From</source>
        <translation>入手元</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>アダプタ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Verified: all files are what their makers gave out.</source>
        <translation>検証済み：すべてのファイルが配布元のものと一致します。</translation>
    </message>
    <message>
        <source>Nobody says what these files have to be, so they could not be verified.</source>
        <translation>これらのファイルの正しい内容が不明なため、検証できませんでした。</translation>
    </message>
    <message>
        <source>Damaged: {files}. It is a part of Paddock: put a new copy of Paddock in its place.</source>
        <translation>破損：{files}。これはPaddockの一部です。Paddockを新しいものに置き換えてください。</translation>
    </message>
    <message>
        <source>Damaged: {files}. Close Paddock and start it with “make run”, which gets it again.</source>
        <translation>破損：{files}。Paddockを閉じて“make run”で起動すると、もう一度入手されます。</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Remove it, and convert it again.</source>
        <translation>破損または不足：{files}。このモデルを削除し、もう一度変換してください。</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Remove it, and convert {name} again.</source>
        <translation>破損または不足：{files}。このモデルを削除し、{name}をもう一度変換してください。</translation>
    </message>
    <message>
        <source>It cannot be verified, as it is not known what its files have to be.</source>
        <translation>ファイルの正しい内容が不明なため、検証できません。</translation>
    </message>
    <message>
        <source>Chat with It</source>
        <translation>これとチャット</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>最後に開いた日時</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>取り除く…</translation>
    </message>
    <message>
        <source>Show Again</source>
        <translation>再び表示</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>検証を停止</translation>
    </message>
    <message>
        <source>Verifying {percent}</source>
        <translation>検証中 {percent}</translation>
    </message>
    <message>
        <source>Reading its files… {percent}</source>
        <translation>ファイルを読み込んでいます… {percent}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>No, it is spoken to in a script</source>
        <translation>なし（台本の形式で話しかけます）</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Get the model again.</source>
        <translation>破損または欠落：{files}。モデルをもう一度入手してください。</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Download the model again.</source>
        <translation>破損または不足：{files}。モデルをもう一度ダウンロードしてください。</translation>
    </message>
    <message numerus="yes">
        <source>{n} damaged copies from before the lock can be read by anybody.</source>
        <translation>
            <numerusform>ロックする前の壊れたコピーが{n}件あり、誰でも読めます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>Cut off here: this is as long as a reply may be.</source>
        <translation>ここで打ち切り: 返答はこれ以上長くできません。</translation>
    </message>
    <message>
        <source>Cut off here: the model can hold no more of this conversation.</source>
        <translation>ここで打ち切り: モデルはこのチャットをこれ以上保持できません。</translation>
    </message>
    <message>
        <source>Cut off here: this Mac has run out of memory.</source>
        <translation>ここで打ち切り: このMacのメモリが足りなくなりました。</translation>
    </message>
    <message>
        <source>Interrupted: Paddock ended before the answer was complete.</source>
        <translation>中断: 回答が完了する前にPaddockが終了しました。</translation>
    </message>
    <message>
        <source>The answer failed.</source>
        <translation>回答に失敗しました。</translation>
    </message>
    <message>
        <source>Pinned: the model never loses sight of this.</source>
        <translation>ピンで固定: モデルは常にこれを参照します。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Continue answer</source>
        <translation>回答を続ける</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>明細を表示</translation>
    </message>
    <message numerus="yes">
        <source>{n} more letters. Copy takes all of them.</source>
        <translation>
            <numerusform>あと{n}文字。コピーするとすべて含まれます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>編集済み。</translation>
    </message>
    <message>
        <source>{place}, pinned</source>
        <translation>{place}、ピンで固定</translation>
    </message>
    <message>
        <source>You, {when}, {place}</source>
        <translation>あなた、{when}、{place}</translation>
    </message>
    <message>
        <source>Assistant, {when}, {place}</source>
        <translation>アシスタント、{when}、{place}</translation>
    </message>
    <message>
        <source>Assistant, {model}, {when}, {place}</source>
        <translation>アシスタント、{model}、{when}、{place}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Use This Code</source>
        <translation>このコードを使用</translation>
    </message>
    <message>
        <source>Lock and Restart</source>
        <translation>ロックして再起動</translation>
    </message>
    <message>
        <source>Take the Lock Off</source>
        <translation>ロックを外す</translation>
    </message>
    <message>
        <source>Remove Damaged Copies</source>
        <translation>壊れたコピーを取り除く</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>Enter a passphrase first.</source>
        <translation>先にパスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>The two are not the same. Type the new passphrase again.</source>
        <translation>2つが一致しません。新しいパスフレーズをもう一度入力してください。</translation>
    </message>
    <message>
        <source>Enter the passphrase that holds now, or the recovery code.</source>
        <translation>今のパスフレーズか復旧コードを入力してください。</translation>
    </message>
    <message>
        <source>This recovery code opens your history if you forget the passphrase. It is shown this once: write it down or print it, and keep it where nobody finds it together with this computer.</source>
        <translation>パスフレーズを忘れたときは、この復旧コードで履歴を開けます。表示されるのは今回だけです。書き留めるかプリントして、このコンピュータと一緒に見つからない場所に保管してください。</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>パスフレーズまたは復旧コード</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新しいパスフレーズ</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>新しいパスフレーズ（確認）</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>入力内容を表示</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>復旧コード</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>書き留めました</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Paddock {version}

A private chat with a Llama model. What you write stays on this computer.

Free software under the {license} license.</source>
        <translation>Paddock {version}

Llamaモデルとのプライベートなチャット。書いた内容はこのコンピュータに留まります。

{license}ライセンスに基づくフリーソフトウェア。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>破棄して終了</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>New Chat</source>
        <translation>新規チャット</translation>
    </message>
    <message>
        <source>New Private Chat</source>
        <translation>新規プライベートチャット</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新規フォルダ</translation>
    </message>
    <message>
        <source>Open Model…</source>
        <translation>モデルを開く…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>プリント…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit Paddock</source>
        <translation>Paddockを終了</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>カット</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>ペースト</translation>
    </message>
    <message>
        <source>Copy Last Answer</source>
        <translation>最後の回答をコピー</translation>
    </message>
    <message>
        <source>Copy Last Code Block</source>
        <translation>最後のコードブロックをコピー</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>検索…</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>次を検索</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>前を検索</translation>
    </message>
    <message>
        <source>Use Selection for Find</source>
        <translation>選択部分を検索に使用</translation>
    </message>
    <message>
        <source>Search Chats</source>
        <translation>チャットを検索</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>すべてを選択</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>チャット(&amp;C)</translation>
    </message>
    <message>
        <source>This computer’s speech could not read it aloud. See the system’s settings for it.</source>
        <translation>このコンピュータの音声で読み上げられませんでした。システムの設定を確認してください。</translation>
    </message>
    <message>
        <source>Code.</source>
        <translation>コード。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>読み上げています。</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name}の準備ができました。</translation>
    </message>
    <message>
        <source>{name} could not be downloaded. {why}</source>
        <translation>{name}をダウンロードできませんでした。{why}</translation>
    </message>
    <message>
        <source>Your message will be sent when {name} is ready.</source>
        <translation>{name}の準備ができたら、メッセージを送信します。</translation>
    </message>
    <message>
        <source>The download of {name} has stopped. Take it up again, and your message will be sent when {name} is ready.</source>
        <translation>{name}のダウンロードは止まっています。再開すると、{name}の準備ができたときにメッセージを送信します。</translation>
    </message>
    <message>
        <source>Do Not Send</source>
        <translation>送信しない</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Previous Version</source>
        <translation>前のバージョン</translation>
    </message>
    <message>
        <source>Next Version</source>
        <translation>次のバージョン</translation>
    </message>
    <message>
        <source>Attach Files…</source>
        <translation>ファイルを添付…</translation>
    </message>
    <message>
        <source>Choose Model…</source>
        <translation>モデルを選択…</translation>
    </message>
    <message>
        <source>Choose an Adapter…</source>
        <translation>アダプタを選択…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Move to Folder…</source>
        <translation>フォルダに移動…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Recently Deleted…</source>
        <translation>最近削除した項目…</translation>
    </message>
    <message>
        <source>Read Answer Aloud</source>
        <translation>回答を読み上げる</translation>
    </message>
    <message>
        <source>Try Again With…</source>
        <translation>別の設定でもう一度試す…</translation>
    </message>
    <message>
        <source>Compare Answers…</source>
        <translation>返答を比較…</translation>
    </message>
    <message>
        <source>Why It Said That</source>
        <translation>この回答になった理由</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>サイドバー</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Usual Text Size</source>
        <translation>標準の文字サイズ</translation>
    </message>
    <message>
        <source>Appearance: System</source>
        <translation>外観モード: システム</translation>
    </message>
    <message>
        <source>Appearance: Light</source>
        <translation>外観モード: ライト</translation>
    </message>
    <message>
        <source>Appearance: Dark</source>
        <translation>外観モード: ダーク</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>フルスクリーン</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>ウインドウ(&amp;W)</translation>
    </message>
    <message>
        <source>Minimize</source>
        <translation>しまう</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>拡大／縮小</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Check for Updates…</source>
        <translation>アップデートを確認…</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>About Paddock</source>
        <translation>Paddockについて</translation>
    </message>
    <message>
        <source>Leave out their oldest messages</source>
        <translation>最も古いメッセージを省く</translation>
    </message>
    <message>
        <source>Stop, and say so</source>
        <translation>停止して知らせる</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>5分後</translation>
    </message>
    <message>
        <source>After 15 minutes</source>
        <translation>15分後</translation>
    </message>
    <message>
        <source>After half an hour</source>
        <translation>30分後</translation>
    </message>
    <message>
        <source>After an hour</source>
        <translation>1時間後</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>As computed</source>
        <translation>計算どおり</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8ビット</translation>
    </message>
    <message>
        <source>4 bits</source>
        <translation>4ビット</translation>
    </message>
    <message>
        <source>Fewer bits leave room for longer conversations. 8 bits lose next to nothing, 4 bits a few percent of how well it foresees a text.</source>
        <translation>ビット数が少ないほど、長いチャットが収まります。8ビットではほとんど何も失われず、4ビットではテキストを予測する能力が数パーセント下がります。</translation>
    </message>
    <message>
        <source>A model that rests gives its memory back. It wakes up while you type.</source>
        <translation>休止したモデルはメモリを返します。入力している間に再開します。</translation>
    </message>
    <message>
        <source>What a model has read is kept, so that an old conversation goes on at once. It never leaves this computer, and goes with its conversation.</source>
        <translation>モデルが読んだ内容は保持されるため、古いチャットをすぐに続けられます。このコンピュータの外に出ることはなく、チャットと一緒に消えます。</translation>
    </message>
    <message>
        <source>Your history is locked, so what a model has read is kept in memory only: on disk it would not be encrypted.</source>
        <translation>履歴がロックされているため、モデルが読んだ内容はメモリにのみ保持されます。ディスク上では暗号化されません。</translation>
    </message>
    <message>
        <source>Precision of what is remembered</source>
        <translation>記憶内容の精度</translation>
    </message>
    <message>
        <source>Where a conversation gets too long</source>
        <translation>チャットが長くなりすぎたとき</translation>
    </message>
    <message>
        <source>Let the model rest</source>
        <translation>モデルの休止</translation>
    </message>
    <message>
        <source>Keep in memory</source>
        <translation>メモリに保持</translation>
    </message>
    <message>
        <source>Keep on disk</source>
        <translation>ディスクに保持</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>すべて取り除く</translation>
    </message>
    <message>
        <source>The open conversation only</source>
        <translation>開いているチャットのみ</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>keeps nothing on disk</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>{size} on disk now</source>
        <translation>現在ディスク上に{size}</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Long conversations</source>
        <translation>長いチャット</translation>
    </message>
    <message>
        <source>{precision}: {size} for each token</source>
        <translation>{precision}: トークンあたり{size}</translation>
    </message>
    <message>
        <source>As much as suits this computer: {size}</source>
        <translation>このコンピュータに適した量: {size}</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>最大{size}</translation>
    </message>
    <message>
        <source>Use the starter model</source>
        <translation>スターターモデルを使用</translation>
    </message>
    <message>
        <source>Version {at} of {count}</source>
        <translation>バージョン {at}/{count}</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>メッセージをコピー</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>メッセージを編集</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>回答を編集</translation>
    </message>
    <message>
        <source>Previous version, {at} of {count}</source>
        <translation>前のバージョン、{at}/{count}</translation>
    </message>
    <message>
        <source>Next version, {at} of {count}</source>
        <translation>次のバージョン、{at}/{count}</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>その他の操作</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>temperature {number}</source>
        <translation>温度 {number}</translation>
    </message>
    <message>
        <source>Answer {letter}</source>
        <translation>返答 {letter}</translation>
    </message>
    <message>
        <source>Temperature {number}</source>
        <translation>温度 {number}</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>プリセット：{name}</translation>
    </message>
    <message>
        <source>This chat’s dials</source>
        <translation>このチャットのパラメータ</translation>
    </message>
    <message>
        <source>Begins when the other answer is done.</source>
        <translation>もう一方の返答が終わると始まります。</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>まだ質問していません。</translation>
    </message>
    <message>
        <source>Loading {name}… {percent}</source>
        <translation>{name}を読み込んでいます… {percent}</translation>
    </message>
    <message>
        <source>The model could not be opened.</source>
        <translation>モデルを開けませんでした。</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>通知を閉じる</translation>
    </message>
    <message>
        <source>There are no presets yet. Write instructions, and save them as one.</source>
        <translation>プリセットはまだありません。指示を書き、プリセットとして保存してください。</translation>
    </message>
    <message>
        <source>Have the preset say what this chat says now.</source>
        <translation>プリセットをこのチャットの現在の内容にします。</translation>
    </message>
    <message>
        <source>Use a Mirror…</source>
        <translation>ミラーを使用…</translation>
    </message>
    <message>
        <source>Go Online</source>
        <translation>オンラインにする</translation>
    </message>
    <message>
        <source>Address of a mirror</source>
        <translation>ミラーのアドレス</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>There is no model on this computer yet. Get one, or add a folder in which you have some.</source>
        <translation>このコンピュータにはまだモデルがありません。入手するか、モデルのあるフォルダを追加してください。</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>モデルを探しています…</translation>
    </message>
    <message>
        <source>Add a Folder…</source>
        <translation>フォルダを追加…</translation>
    </message>
    <message>
        <source>Get Models…</source>
        <translation>モデルを入手…</translation>
    </message>
    <message numerus="yes">
        <source>{n} models, {size}</source>
        <translation>
            <numerusform>モデル{n}個、{size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation>モデルのフォルダを追加</translation>
    </message>
    <message>
        <source>No model is called so.</source>
        <translation>その名前のモデルはありません。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>What the model is called here. Its files keep their names.</source>
        <translation>ここでのモデルの名前です。ファイル名は変わりません。</translation>
    </message>
    <message>
        <source>“{name}” takes {size}, and is deleted from this computer for good.</source>
        <translation>“{name}”（{size}）はこのコンピュータから完全に削除されます。</translation>
    </message>
    <message>
        <source>It answers now. When it is gone, {name} answers.</source>
        <translation>現在、回答しているモデルです。削除すると、{name}が回答します。</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats are answered by it. They stay, and the model that is open answers them.</source>
        <translation>
            <numerusform>{n}件のチャットがこのモデルを使っています。チャットは残り、開いているモデルが回答します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>このコンピュータのモデル</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>モデルを絞り込む</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>入力して絞り込む</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>“{name}”を削除しました。</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去7日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去30日間</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>過去1年間</translation>
    </message>
    <message>
        <source>All Chats</source>
        <translation>すべてのチャット</translation>
    </message>
    <message>
        <source>Pinned Only</source>
        <translation>ピンで固定したもののみ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>folder</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>model</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Any Time</source>
        <translation>すべての期間</translation>
    </message>
    <message>
        <source>No Filter</source>
        <translation>フィルタなし</translation>
    </message>
    <message>
        <source>Search filter, on</source>
        <translation>検索フィルタ、オン</translation>
    </message>
    <message>
        <source>Search filter</source>
        <translation>検索フィルタ</translation>
    </message>
    <message>
        <source>The search is narrowed</source>
        <translation>検索は絞り込まれています</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>検索を絞り込む</translation>
    </message>
    <message>
        <source>{number} found within the filter</source>
        <translation>フィルタ内で{number}件見つかりました</translation>
    </message>
    <message>
        <source>{number} found</source>
        <translation>{number}件見つかりました</translation>
    </message>
    <message>
        <source>No chats within the filter.</source>
        <translation>フィルタに合うチャットはありません。</translation>
    </message>
    <message>
        <source>No chats contain “{words}” within the filter.</source>
        <translation>フィルタ内に“{words}”を含むチャットはありません。</translation>
    </message>
    <message>
        <source>No chats contain “{words}”.</source>
        <translation>“{words}”を含むチャットはありません。</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>チャットを検索</translation>
    </message>
    <message>
        <source>Search Hugging Face, or paste a model’s address</source>
        <translation>Hugging Faceを検索、またはモデルのアドレスを貼り付け</translation>
    </message>
    <message>
        <source>Search Hugging Face</source>
        <translation>Hugging Faceを検索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>Every connection that Paddock made, since you cleared this list. It is kept on this computer. What you searched for is not in it.</source>
        <translation>この一覧を消去してからPaddockが行ったすべての接続です。このコンピュータに保管されます。検索した言葉は含まれません。</translation>
    </message>
    <message>
        <source>Nobody can tell afterwards what Paddock connected to. This cannot be undone.</source>
        <translation>消去すると、Paddockの接続先は誰にもわからなくなります。取り消せません。</translation>
    </message>
    <message>
        <source>Search for models</source>
        <translation>モデルの検索</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>{name}の確認</translation>
    </message>
    <message>
        <source>Model card of {name}</source>
        <translation>{name}のモデルカード</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>{name}のダウンロード</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Paddock has not used the network.</source>
        <translation>Paddockはネットワークを使っていません。</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>消去…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Clear Connections</source>
        <translation>接続を消去</translation>
    </message>
    <message numerus="yes">
        <source>{n} connections · {received} received · {sent} sent</source>
        <translation>
            <numerusform>接続{n}件 · 受信{received} · 送信{sent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Nothing on this computer opens folders by itself. Look into {folder}.</source>
        <translation>このコンピュータにはフォルダを開くものがありません。{folder}を確認してください。</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>最近削除した項目</translation>
    </message>
    <message>
        <source>New Chat in This Folder</source>
        <translation>このフォルダに新規チャット</translation>
    </message>
    <message>
        <source>Remove Folder</source>
        <translation>フォルダを取り除く</translation>
    </message>
    <message>
        <source>Discard what you typed? The message stays as it was.</source>
        <translation>入力した内容を破棄しますか？ メッセージは元のままです。</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>変更を破棄しますか？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Copy Selection</source>
        <translation>選択部分をコピー</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdownとしてコピー</translation>
    </message>
    <message>
        <source>Copy as Rich Text</source>
        <translation>リッチテキストとしてコピー</translation>
    </message>
    <message>
        <source>Quote Selection in Message</source>
        <translation>選択部分をメッセージに引用</translation>
    </message>
    <message>
        <source>Quote in Message</source>
        <translation>メッセージに引用</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Try Again With</source>
        <translation>別の設定でもう一度試す</translation>
    </message>
    <message>
        <source>Branch From Here</source>
        <translation>ここから分岐</translation>
    </message>
    <message>
        <source>Another Model File…</source>
        <translation>別のモデルファイル…</translation>
    </message>
    <message>
        <source>Another Seed</source>
        <translation>別のシード</translation>
    </message>
    <message>
        <source>More Varied</source>
        <translation>より多彩に</translation>
    </message>
    <message>
        <source>More Exact</source>
        <translation>より正確に</translation>
    </message>
    <message>
        <source>{way} (Temperature {number})</source>
        <translation>{way}（温度 {number}）</translation>
    </message>
    <message>
        <source>Only this answer is by {model}. Answering next, as before: {usual}.</source>
        <translation>この返答だけが {model} によるものです。次からはこれまでどおり {usual} が答えます。</translation>
    </message>
    <message>
        <source>Kept. Answering next, as before: {usual}.</source>
        <translation>採用しました。次からはこれまでどおり {usual} が答えます。</translation>
    </message>
    <message>
        <source>Use {way} Instead</source>
        <translation>代わりに {way} を使う</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>固定解除</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>ピンで固定</translation>
    </message>
    <message>
        <source>Show Receipt</source>
        <translation>明細を表示</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移動先</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} Chats</source>
        <translation>
            <numerusform>{n}件のチャットを削除</numerusform>
        </translation>
    </message>
    <message>
        <source>No Folder</source>
        <translation>フォルダなし</translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation>新規フォルダ…</translation>
    </message>
    <message>
        <source>Deleted chats stay here for at least 30 days, and are gone for good after that.</source>
        <translation>削除したチャットは少なくとも30日間ここに残り、その後完全に消えます。</translation>
    </message>
    <message>
        <source>{copies} may still hold what was said there. If you take it out, folders and presets that you no longer have go from there, too, and what was typed before a chat began.</source>
        <translation>{copies}に、チャットの内容がまだ残っている可能性があります。そこから取り除くと、もう持っていないフォルダとプリセット、チャットを始める前に入力した内容も取り除かれます。</translation>
    </message>
    <message>
        <source>Recently Deleted</source>
        <translation>最近削除した項目</translation>
    </message>
    <message>
        <source>Deleted chats</source>
        <translation>削除したチャット</translation>
    </message>
    <message>
        <source>Delete for Good…</source>
        <translation>完全に削除…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>空にする…</translation>
    </message>
    <message numerus="yes">
        <source>No word of these {n} chats will be left in your conversations. This cannot be undone.</source>
        <translation>
            <numerusform>これら{n}件のチャットの内容は、チャットの中に一切残りません。この操作は取り消せません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Take it out of the backups, too</source>
        <translation>バックアップからも取り除く</translation>
    </message>
    <message>
        <source>Take it out of these, too</source>
        <translation>これらのコピーからも取り除く</translation>
    </message>
    <message numerus="yes">
        <source>{n} backups</source>
        <translation>
            <numerusform>バックアップ{n}件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files that were put aside</source>
        <translation>
            <numerusform>別の場所に移したファイル{n}件</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} and {others}</source>
        <translation>{some}と{others}</translation>
    </message>
    <message>
        <source>{title} — deleted {when}</source>
        <translation>{title} — 削除: {when}</translation>
    </message>
    <message>
        <source>No chat is deleted.</source>
        <translation>削除したチャットはありません。</translation>
    </message>
    <message>
        <source>Paddock is locked</source>
        <translation>Paddockはロックされています</translation>
    </message>
    <message>
        <source>Lock your history</source>
        <translation>履歴をロック</translation>
    </message>
    <message>
        <source>Take the lock off</source>
        <translation>ロックを外す</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Enter your passphrase, or the recovery code, to open your conversations.</source>
        <translation>チャットを開くには、パスフレーズか復旧コードを入力してください。</translation>
    </message>
    <message>
        <source>Enter your new passphrase once more: then everything is locked. Until then your history is as it was, and can be read without it.</source>
        <translation>新しいパスフレーズをもう一度入力してください。その後すべてがロックされます。それまで履歴は元のままで、パスフレーズなしで読めます。</translation>
    </message>
    <message>
        <source>Enter your passphrase to take the lock off. Then everybody can read your files again.</source>
        <translation>ロックを外すには、パスフレーズを入力してください。その後は誰でもファイルを読めるようになります。</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>先にパスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>Without the passphrase or the recovery code nobody can open your history: neither you, nor who made Paddock. Look for the recovery code that was shown when you locked it.</source>
        <translation>パスフレーズか復旧コードがないと、履歴は誰にも開けません。あなたにも、Paddockの作者にも開けません。ロックしたときに表示された復旧コードを探してください。</translation>
    </message>
    <message>
        <source>You can start with an empty history. The locked one is put aside, not deleted, and can be opened again if you ever find the passphrase.</source>
        <translation>空の履歴から始めることもできます。ロックされた履歴は削除されずに別の場所に移され、いつかパスフレーズが見つかれば再び開けます。</translation>
    </message>
    <message>
        <source>An answer is still being written. Quit anyway? What is there is kept.</source>
        <translation>回答はまだ書いている途中です。終了してもよろしいですか？ここまでの内容は残ります。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Quit Paddock?</source>
        <translation>Paddockを終了しますか？</translation>
    </message>
    <message>
        <source>Start with an Empty History…</source>
        <translation>空の履歴から始める…</translation>
    </message>
    <message>
        <source>Do Not Lock</source>
        <translation>ロックしない</translation>
    </message>
    <message>
        <source>Keep the Lock</source>
        <translation>ロックを維持</translation>
    </message>
    <message>
        <source>I Forgot It…</source>
        <translation>忘れました…</translation>
    </message>
    <message>
        <source>Start with an Empty History</source>
        <translation>空の履歴から始める</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>何を考えていますか？</translation>
    </message>
    <message>
        <source>Explain why the sky is blue to a ten-year-old</source>
        <translation>空が青い理由を10歳の子どもに説明して</translation>
    </message>
    <message>
        <source>Write a polite note about an unpaid bill</source>
        <translation>未払いの請求書について丁寧な文面を書いて</translation>
    </message>
    <message>
        <source>Give me three ideas for a rainy Sunday</source>
        <translation>雨の日曜日のアイデアを3つ教えて</translation>
    </message>
    <message>
        <source>This chat is private: nothing of it is saved. When you close it, it is gone, and in no list, search or backup.</source>
        <translation>このチャットはプライベートです。内容は保存されません。閉じると消え、リスト、検索、バックアップのどこにも残りません。</translation>
    </message>
    <message>
        <source>Example: {text}</source>
        <translation>例: {text}</translation>
    </message>
    <message>
        <source>This name could not be saved. Return tries again; Escape leaves the old one.</source>
        <translation>この名前を保存できませんでした。Returnキーで再試行、Escキーで元の名前に戻ります。</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
    <message>
        <source>Restart and lose it</source>
        <translation>破棄して再起動</translation>
    </message>
    <message>
        <source>End of the answer</source>
        <translation>回答の終わり</translation>
    </message>
    <message>
        <source>Part of a character</source>
        <translation>文字の一部</translation>
    </message>
    <message>
        <source>under {number}%</source>
        <translation>{number}%未満</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>「{text}」</translation>
    </message>
    <message>
        <source>Write Mail</source>
        <translation>メールを作成</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>ブラウザで開く</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>リンクを開く</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>行を折り返す</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message numerus="yes">
        <source>Code, {language}, {n} lines</source>
        <translation>
            <numerusform>コード、{language}、{n}行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table, {columns} columns, {n} rows</source>
        <translation>
            <numerusform>表、{columns} 列、{n} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>formula</source>
        <comment>in a sentence</comment>
        <translation>数式</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Formula: {tex}</source>
        <translation>数式: {tex}</translation>
    </message>
    <message>
        <source>An answer is being written here. Wait, or stop it first.</source>
        <translation>ここでは返答を作成中です。終わるのを待つか、先に停止してください。</translation>
    </message>
    <message>
        <source>An answer is being written where this was. Wait, or stop it first.</source>
        <translation>この場所では返答を作成中です。終わるのを待つか、先に停止してください。</translation>
    </message>
    <message>
        <source>A message cannot be empty. Write something, or delete the message.</source>
        <translation>メッセージを空にはできません。何か入力するか、メッセージを削除してください。</translation>
    </message>
    <message>
        <source>There is no question above this, so nothing can be answered.</source>
        <translation>この上に質問がないため、返答できません。</translation>
    </message>
    <message>
        <source>A private chat has no branches beside it, as nothing of it is saved. Export it to keep it.</source>
        <translation>プライベートチャットは何も保存されないため、別の分岐を作れません。残すには書き出してください。</translation>
    </message>
    <message>
        <source>A branch is being made. Wait a moment.</source>
        <translation>分岐を作成しています。少しお待ちください。</translation>
    </message>
    <message>
        <source>Branch of {title}</source>
        <translation>{title} の分岐</translation>
    </message>
    <message>
        <source>Message deleted.</source>
        <translation>メッセージを削除しました。</translation>
    </message>
    <message>
        <source>This is on another branch. Wait, or stop the answer.</source>
        <translation>これは別の分岐にあります。待つか、回答を停止してください。</translation>
    </message>
    <message>
        <source>It is not known how likely the words of this answer were.</source>
        <translation>この返答の各語がどれほど確からしかったかは分かりません。</translation>
    </message>
    <message>
        <source>What the first part of this answer was made of is not known, so it cannot go on from here. Ask again to have one that can go on from any word.</source>
        <translation>この返答の前半が何からできているか分からないため、ここから続けられません。もう一度質問すると、どの語からでも続けられる返答になります。</translation>
    </message>
    <message>
        <source>Here the model would have ended its answer, so there is nothing to go on with.</source>
        <translation>ここでモデルは返答を終えていたはずなので、続けるものがありません。</translation>
    </message>
    <message>
        <source>This is half of a character, so the answer cannot go on from it. Choose another.</source>
        <translation>これは1文字の半分なので、ここから続けられません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>“{title}” is being answered. Wait, or stop that first.</source>
        <translation>「{title}」に返答中です。終わるのを待つか、先に停止してください。</translation>
    </message>
    <message>
        <source>This chat’s own model, {name}, is not in {folder} any more, so {opened} answers. To choose another, see Instructions in the Chat menu.</source>
        <translation>このチャット用のモデル {name} は {folder} にもうないため、{opened} が返答します。別のモデルは「チャット」メニューの「指示」で選べます。</translation>
    </message>
    <message>
        <source>the open model</source>
        <translation>開いているモデル</translation>
    </message>
    <message>
        <source>No model is open yet, so nothing can answer. Open one; your text stays here.</source>
        <translation>モデルがまだ開かれていないため、回答できません。モデルを開いてください。入力した内容はここに残ります。</translation>
    </message>
    <message>
        <source>The model could not be opened, so nothing can answer. Try again or open another; your text stays here.</source>
        <translation>モデルを開けなかったため、回答できません。再試行するか、別のモデルを開いてください。入力した内容はここに残ります。</translation>
    </message>
    <message>
        <source>There is no {name} in {folder}. Choose another model.</source>
        <translation>{folder} に {name} がありません。別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>message {place} of {count}</source>
        <translation>メッセージ {place}/{count}</translation>
    </message>
    <message numerus="yes">
        <source>{n} new words</source>
        <translation>
            <numerusform>新しい語 {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>最新へ移動</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Attach the files in it.</source>
        <translation>“{name}”はフォルダです。中のファイルを添付してください。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>“{name}”はもうありません。</translation>
    </message>
    <message>
        <source>“{name}” could not be read: {why}.</source>
        <translation>“{name}”を読み込めませんでした：{why}。</translation>
    </message>
    <message>
        <source>“{name}” is not a file that can be read.</source>
        <translation>“{name}”は読み込めるファイルではありません。</translation>
    </message>
    <message>
        <source>“{name}” has {size}; up to {most} can be attached.</source>
        <translation>“{name}”は{size}です。添付できるのは{most}までです。</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}”は空です。</translation>
    </message>
    <message>
        <source>“{name}” is not a text file; only text and code can be attached.</source>
        <translation>“{name}”はテキストファイルではありません。添付できるのはテキストとコードだけです。</translation>
    </message>
    <message>
        <source>“{name}” is not in UTF-8 or UTF-16, so it cannot be read. Save it as UTF-8 first.</source>
        <translation>“{name}”はUTF-8でもUTF-16でもないため読み込めません。先にUTF-8で保存してください。</translation>
    </message>
    <message>
        <source>“{address}” is not on this computer; save it here first.</source>
        <translation>“{address}”はこのコンピュータにありません。先にここに保存してください。</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>ファイルを読み込んでいます。</translation>
    </message>
    <message>
        <source>The files are still being read. Send once they are attached, or cancel.</source>
        <translation>ファイルを読み込んでいます。添付されてから送信するか、キャンセルしてください。</translation>
    </message>
    <message>
        <source>Files that were still being read were not attached, as another chat was opened.</source>
        <translation>別のチャットを開いたため、読み込み中だったファイルは添付されませんでした。</translation>
    </message>
    <message>
        <source>What was pasted has {size}; up to {most} can be attached.</source>
        <translation>ペーストした内容は{size}です。添付できるのは{most}までです。</translation>
    </message>
    <message>
        <source>Up to {most} files can be attached to a message.</source>
        <translation>1つのメッセージに添付できるファイルは{most}個までです。</translation>
    </message>
    <message>
        <source>With “{name}” there would be more than {most} attached to this message.</source>
        <translation>“{name}”を加えると、このメッセージの添付が{most}を超えます。</translation>
    </message>
    <message>
        <source>“{name}” removed.</source>
        <translation>“{name}”を取り除きました。</translation>
    </message>
    <message>
        <source>Pasted text removed.</source>
        <translation>ペーストしたテキストを取り除きました。</translation>
    </message>
    <message numerus="yes">
        <source>{n} more files were not attached.</source>
        <translation>
            <numerusform>ほかに{n}個のファイルが添付されませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Opens it, to be read</source>
        <translation>開いて読みます</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name}を取り除く</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>ペーストしたテキスト</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation>
            <numerusform>{n}行</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {size}</source>
        <translation>{what}、{size}</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens</source>
        <translation>
            <numerusform>{n}トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {size}, {tokens}</source>
        <translation>{what}、{size}、{tokens}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>回答を停止</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>メッセージを送信</translation>
    </message>
    <message>
        <source>Return sends</source>
        <translation>Returnで送信</translation>
    </message>
    <message>
        <source>{keys} sends</source>
        <translation>{keys}で送信</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
    <message>
        <source>Send (Return)</source>
        <translation>送信（Return）</translation>
    </message>
    <message>
        <source>Send ({keys})</source>
        <translation>送信（{keys}）</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Attach text or code files</source>
        <translation>テキストやコードのファイルを添付</translation>
    </message>
    <message>
        <source>{means} Default: {default}.</source>
        <translation>{means} デフォルト：{default}。</translation>
    </message>
    <message>
        <source>Changed for this chat.</source>
        <translation>このチャット用に変更されています。</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>{name}をリセット</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>How freely words are chosen: 0 always takes the likeliest one, more is livelier.</source>
        <translation>語をどれだけ自由に選ぶか。0 は常に最も確からしい語を選び、大きいほど変化に富みます。</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest words that make up this share are considered; 1 is all.</source>
        <translation>確からしい順に合計がこの割合になるまでの語だけを候補にします。1 はすべてです。</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words are considered; 0 is all.</source>
        <translation>確からしい語のうち、この数だけを候補にします。0 はすべてです。</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Words less likely than this share of the likeliest one are left out; 0 is none.</source>
        <translation>最も確からしい語に対してこの割合より確からしくない語を除きます。0 は何も除きません。</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>Above 1, words that were used already come up less often; 1 changes nothing.</source>
        <translation>1 より大きいと、すでに使った語が出にくくなります。1 は何も変えません。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Chance begins here: the same number gives the same answer to the same question.</source>
        <translation>偶然の出発点です。同じ数なら同じ質問に同じ返答になります。</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>毎回新しく</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>返答の最大長</translation>
    </message>
    <message>
        <source>An answer ends after so many tokens. A token is a word, or part of one.</source>
        <translation>返答はこの数の token で終わります。token は語、またはその一部です。</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>So many tokens of the chat are in the model’s view. Fewer need less memory.</source>
        <translation>モデルが見るチャットの token の数です。少ないほどメモリを使いません。</translation>
    </message>
    <message>
        <source>all it can hold</source>
        <translation>可能な限り</translation>
    </message>
    <message>
        <source>A number from {least} to {most}, please.</source>
        <translation>{least} から {most} までの数を入力してください。</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}, please.</source>
        <translation>{least} から {most} までの整数を入力してください。</translation>
    </message>
    <message>
        <source>This will be answered when the model is ready.</source>
        <translation>モデルの準備ができしだい回答します。</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>回答しています</translation>
    </message>
    <message>
        <source>The answer in “{title}” has ended.</source>
        <translation>「{title}」の回答が終わりました。</translation>
    </message>
    <message numerus="yes">
        <source>Answer finished, {n} words</source>
        <translation>
            <numerusform>回答が終わりました。{n} 語</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{why} {n} words</source>
        <translation>
            <numerusform>{why} {n} 語</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens</source>
        <translation>{context}トークン中{tokens}</translation>
    </message>
    <message>
        <source>about {tokens} of {context} tokens</source>
        <translation>{context}トークン中約{tokens}</translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens: too long to be answered</source>
        <translation>{context}トークン中{tokens}：長すぎるため回答できません</translation>
    </message>
    <message numerus="yes">
        <source>about {tokens} of {context} tokens; the {n} oldest messages will be left out</source>
        <translation>
            <numerusform>{context}トークン中約{tokens}。古いメッセージから{n}件が省かれます</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens; soon the oldest messages will be left out</source>
        <translation>{context}トークン中{tokens}。まもなく古いメッセージから省かれます</translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens, nearly all</source>
        <translation>{context}トークン中{tokens}、ほぼいっぱいです</translation>
    </message>
    <message>
        <source>Answering · {speed} tokens/s</source>
        <translation>回答中 · {speed}トークン/秒</translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} tokens… {percent}</source>
        <translation>
            <numerusform>{n} トークンを読み込み中… {percent}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} tokens in “{title}”… {percent}</source>
        <translation>
            <numerusform>「{title}」の {n} トークンを読み込み中… {percent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Answering…</source>
        <translation>回答中…</translation>
    </message>
    <message>
        <source>Answering in “{title}” · {speed} tokens/s</source>
        <translation>“{title}”で回答中 · {speed}トークン/秒</translation>
    </message>
    <message>
        <source>Answering in “{title}”…</source>
        <translation>“{title}”で回答中…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and Ask</source>
        <translation>保存して質問</translation>
    </message>
    <message>
        <source>Return saves and asks, Escape cancels</source>
        <translation>Returnで保存して質問、Escでキャンセル</translation>
    </message>
    <message>
        <source>Return saves, Escape cancels</source>
        <translation>Returnで保存、Escでキャンセル</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>The model no longer sees above here</source>
        <translation>ここより上はモデルに見えません</translation>
    </message>
    <message>
        <source>No model is open. Choose one first.</source>
        <translation>モデルが開かれていません。先にモデルを選んでください。</translation>
    </message>
    <message>
        <source>is of another version than the window: install Paddock again</source>
        <translation>のバージョンがウインドウと異なります。Paddockをインストールし直してください</translation>
    </message>
    <message>
        <source>{how}, {count} times in a row with this model</source>
        <translation>{how}（このモデルで{count}回連続）</translation>
    </message>
    <message>
        <source>The engine {how}. What it had written is kept; you can ask again.</source>
        <translation>エンジン{how}。それまでに書かれた内容は保存されています。もう一度質問できます。</translation>
    </message>
    <message>
        <source>The engine {how}. Choose another model, or open this one again.</source>
        <translation>エンジン{how}。別のモデルを選ぶか、このモデルを開き直してください。</translation>
    </message>
    <message>
        <source>did not move for {seconds} seconds and was replaced</source>
        <translation>が{seconds}秒間動かなかったため、置き換えられました</translation>
    </message>
    <message>
        <source>said something that the window does not understand</source>
        <translation>から、ウインドウが理解できない内容が届きました</translation>
    </message>
    <message>
        <source>was ended from outside, perhaps because memory ran out</source>
        <translation>が外部から終了されました（メモリ不足の可能性があります）</translation>
    </message>
    <message>
        <source>crashed ({name})</source>
        <translation>がクラッシュしました（{name}）</translation>
    </message>
    <message>
        <source>stopped unexpectedly (code {code})</source>
        <translation>が予期せず停止しました（コード{code}）</translation>
    </message>
    <message>
        <source>needs {size} of memory in one piece, and {most} is the most</source>
        <translation>には連続した{size}のメモリが必要ですが、最大は{most}です</translation>
    </message>
    <message>
        <source>{size} for its weights</source>
        <translation>重みに{size}</translation>
    </message>
    <message>
        <source>{size} for the conversation</source>
        <translation>チャットに{size}</translation>
    </message>
    <message>
        <source>{size} for its work</source>
        <translation>計算に{size}</translation>
    </message>
    <message>
        <source>needs {size} of memory ({parts}), and {had}</source>
        <translation>には{size}のメモリ（{parts}）が必要ですが、{had}</translation>
    </message>
    <message>
        <source>{size} can be had</source>
        <translation>使えるのは{size}です</translation>
    </message>
    <message>
        <source>{size} can be had beside {left} that the system keeps</source>
        <translation>使えるのは、システム用の{left}を除いて{size}です</translation>
    </message>
    <message>
        <source>what it answers</source>
        <translation>返答先のメッセージ</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>the pinned messages</source>
        <translation>固定されたメッセージ</translation>
    </message>
    <message>
        <source>what the model&apos;s template adds</source>
        <translation>モデルのテンプレートが加える部分</translation>
    </message>
    <message>
        <source>There is no model at {path}. Choose another file.</source>
        <translation>{path}にモデルがありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The starter model is not at {path} yet. “make starter” gets it.</source>
        <translation>スターターモデルがまだ{path}にありません。“make starter”で取得できます。</translation>
    </message>
    <message>
        <source>{name} is damaged or is no model: {fault}. Get the file again, or choose another one.</source>
        <translation>{name}は破損しているか、モデルではありません（{fault}）。ファイルを取得し直すか、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>Paddock cannot run {name}: {fault}. Choose another model.</source>
        <translation>Paddockは{name}を実行できません（{fault}）。別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The adapter {name} cannot be used: {fault}. Choose another one, or none.</source>
        <translation>アダプタ{name}は使えません：{fault}。別のものを選ぶか、なしにしてください。</translation>
    </message>
    <message>
        <source>{name} cannot be converted: {fault}.</source>
        <translation>{name}は変換できません：{fault}。</translation>
    </message>
    <message>
        <source>This model {needs}. Close other apps or choose a smaller model.</source>
        <translation>このモデル{needs}。ほかのアプリを閉じるか、より小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>Reading this {needs}. Close other apps, or start a new conversation.</source>
        <translation>これを読む{needs}。ほかのアプリを閉じるか、新しいチャットを始めてください。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template cannot be used: {fault}.</source>
        <translation>モデルのチャットテンプレートを使えません（{fault}）。</translation>
    </message>
    <message>
        <source>The model cannot read this: {fault}. Choose another model.</source>
        <translation>モデルはこれを読めません（{fault}）。別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>This model does not take the conversation as it is: {fault}. Change it, or choose another model.</source>
        <translation>このモデルはチャットをこのままでは受け付けません（{fault}）。変更するか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>このチャット</translation>
    </message>
    <message>
        <source>Let its oldest messages be left out, or start a new one</source>
        <translation>最も古いメッセージを省くか、新しいチャットを始めてください</translation>
    </message>
    <message>
        <source>the model can hold {tokens}</source>
        <translation>モデルが扱えるのは{tokens}トークンです</translation>
    </message>
    <message>
        <source>the context is set to {tokens}</source>
        <translation>コンテキストは{tokens}トークンに設定されています</translation>
    </message>
    <message>
        <source>{advice}, or set the context to up to {most}</source>
        <translation>{advice}。または、コンテキストを最大{most}に設定してください</translation>
    </message>
    <message>
        <source>{what} is at least {tokens} tokens long and {holds}. {advice}.</source>
        <translation>{what}は少なくとも{tokens}トークンありますが、{holds}。{advice}。</translation>
    </message>
    <message>
        <source>This message</source>
        <translation>このメッセージ</translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts</source>
        <translation>短くするか、分けて送ってください</translation>
    </message>
    <message>
        <source>This message with {others}</source>
        <translation>このメッセージと{others}の合計</translation>
    </message>
    <message>
        <source>Shorten what you can, or start a new conversation</source>
        <translation>短くできるところを短くするか、新しいチャットを始めてください</translation>
    </message>
    <message>
        <source>Shorten what you can, pin less, or start a new conversation</source>
        <translation>短くできるところを短くするか、固定を減らすか、新しいチャットを始めてください</translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation>{some}、{more}</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some}と{more}</translation>
    </message>
    <message>
        <source>Cut off here: this Mac has run out of memory. Close other apps, then ask the model to go on.</source>
        <translation>ここで中断しました：このMacのメモリが足りません。ほかのアプリを閉じてから、モデルに続けさせてください。</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>モデルが開かれていません。</translation>
    </message>
    <message>
        <source>There is nothing to answer. Write first.</source>
        <translation>返答する相手がありません。先に何か書いてください。</translation>
    </message>
    <message>
        <source>An answer is ready.</source>
        <translation>回答ができました。</translation>
    </message>
    <message>
        <source>Stop Reading</source>
        <translation>読み上げを停止</translation>
    </message>
    <message>
        <source>Read Aloud</source>
        <translation>読み上げる</translation>
    </message>
    <message>
        <source>Thinking… {minutes} min {seconds} s</source>
        <translation>考え中… {minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>Thinking… {seconds} s</source>
        <translation>考え中… {seconds} 秒</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>考え中…</translation>
    </message>
    <message>
        <source>Thought for {minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒考えました</translation>
    </message>
    <message>
        <source>Thought for {seconds} s</source>
        <translation>{seconds} 秒考えました</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>考えたこと</translation>
    </message>
    <message>
        <source>It is not known how sure a model was of these words. It is known of answers that Paddock’s models give from now on: Try Again makes one.</source>
        <translation>この文章についてモデルがどれだけ確信していたかは不明です。これからPaddockのモデルが返す回答ではわかります。「もう一度試す」で新しい回答を作れます。</translation>
    </message>
    <message>
        <source>You edited this answer, so these words are not a model’s alone. Try Again makes an answer of which it is known how sure the model was.</source>
        <translation>この回答は編集されているため、モデルだけの文章ではありません。「もう一度試す」で、モデルの確信の度合いがわかる回答を作れます。</translation>
    </message>
    <message>
        <source>It is not known how sure the model was of the beginning.</source>
        <translation>冒頭についてモデルがどれだけ確信していたかは不明です。</translation>
    </message>
    <message>
        <source>The model is being opened. Wait a moment.</source>
        <translation>モデルを開いています。少しお待ちください。</translation>
    </message>
    <message>
        <source>No model is open. Open one to go on with another token.</source>
        <translation>モデルが開かれていません。別のトークンで続けるには、モデルを開いてください。</translation>
    </message>
    <message>
        <source>{model} gave this answer, and now {other} would go on. Other models have other tokens: open {model} first.</source>
        <translation>この回答は{model}によるもので、今続けると{other}が答えます。モデルごとにトークンが異なるため、先に{model}を開いてください。</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>何でも検索して移動</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Token {number} of the {count} that make this</source>
        <translation>これを作る{count}個のトークンのうち{number}番目</translation>
    </message>
    <message>
        <source>Stopped while thinking</source>
        <translation>考えている途中で停止しました</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>Go to Anything…</source>
        <translation>何でも検索して移動…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Previous Chat</source>
        <translation>前のチャット</translation>
    </message>
    <message>
        <source>Next Chat</source>
        <translation>次のチャット</translation>
    </message>
    <message>
        <source>Chat by Number</source>
        <translation>番号でチャットを選択</translation>
    </message>
    <message>
        <source>Top of Chat</source>
        <translation>チャットの先頭</translation>
    </message>
    <message>
        <source>End of Chat</source>
        <translation>チャットの末尾</translation>
    </message>
    <message>
        <source>Message Field</source>
        <translation>メッセージ欄</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>次の領域</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>前の領域</translation>
    </message>
    <message>
        <source>Chat {number}</source>
        <translation>チャット{number}</translation>
    </message>
    <message>
        <source>{title}, command</source>
        <translation>{title}、コマンド</translation>
    </message>
    <message>
        <source>{title}, model</source>
        <translation>{title}、モデル</translation>
    </message>
    <message>
        <source>{title}, preset</source>
        <translation>{title}、プリセット</translation>
    </message>
    <message>
        <source>{title}, chat</source>
        <translation>{title}、チャット</translation>
    </message>
    <message>
        <source>Hidden by you</source>
        <translation>非表示にしたもの</translation>
    </message>
    <message>
        <source>Answers now</source>
        <translation>現在使用中</translation>
    </message>
    <message>
        <source>Search all messages for “{words}”</source>
        <translation>すべてのメッセージで“{words}”を検索</translation>
    </message>
    <message>
        <source>This chat uses the preset “{name}” now.</source>
        <translation>このチャットでプリセット“{name}”を使用しています。</translation>
    </message>
    <message>
        <source>Chats, commands, models and presets</source>
        <translation>チャット、コマンド、モデル、プリセット</translation>
    </message>
    <message>
        <source>The chat could not be printed. Check the printer, and print again.</source>
        <translation>チャットをプリントできませんでした。プリンタを確認して、もう一度プリントしてください。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>プリント中…</translation>
    </message>
    <message>
        <source>In the message field</source>
        <translation>メッセージ欄</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>チャットのリスト</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>改行</translation>
    </message>
    <message>
        <source>What was asked before</source>
        <translation>以前の質問</translation>
    </message>
    <message>
        <source>Write in the chat</source>
        <translation>チャットに入力</translation>
    </message>
    <message>
        <source>Message by message</source>
        <translation>メッセージごとに移動</translation>
    </message>
    <message>
        <source>What can be done with a message</source>
        <translation>メッセージの操作</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>メッセージに戻る</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>ページごとに移動</translation>
    </message>
    <message>
        <source>How likely the model held each token, before temperature and the other dials: the deeper the colour, the less likely. What was least likely is underlined.</source>
        <translation>温度などのパラメータを適用する前に、モデルが各トークンをどれだけ有力と見ていたかを示します。色が濃いほど可能性が低く、最も低いものには下線が付きます。</translation>
    </message>
    <message>
        <source>The left and right arrow keys go from token to token, with Option to those in doubt; Return goes to the alternatives, and Escape leaves.</source>
        <translation>左右の矢印キーでトークンを移動し、Optionキーを押すと確信の低いトークンへ移動します。Returnで他の候補へ、Escで終了します。</translation>
    </message>
    <message>
        <source>less sure</source>
        <translation>確信が低い</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>確信が高い</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Instead, go on with</source>
        <translation>代わりにこれで続ける</translation>
    </message>
    <message>
        <source>Go on with this instead</source>
        <translation>代わりにこれで続けます</translation>
    </message>
    <message>
        <source>{token}, {chance}</source>
        <translation>{token}、{chance}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>Write a question first; then two answers to it can be compared.</source>
        <translation>先に質問を書いてください。その後で 2 つの返答を比較できます。</translation>
    </message>
    <message>
        <source>The second answer was not asked for, as you left the chat.</source>
        <translation>チャットを離れたため、2 つ目の返答は求めませんでした。</translation>
    </message>
    <message>
        <source>One model answers at a time: B begins when A is done. Both answers stay in the chat as versions.</source>
        <translation>一度に答えるモデルは 1 つです。A が終わると B が始まります。どちらの返答も版としてチャットに残ります。</translation>
    </message>
    <message>
        <source>Compare answers</source>
        <translation>返答を比較</translation>
    </message>
    <message>
        <source>Compare Answers</source>
        <translation>返答を比較</translation>
    </message>
    <message>
        <source>Ask Both</source>
        <translation>両方に質問</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>両方を残す</translation>
    </message>
    <message>
        <source>Close comparison</source>
        <translation>比較を閉じる</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds left</source>
        <translation>
            <numerusform>残り{n}秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes left</source>
        <translation>
            <numerusform>残り{n}分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hours left</source>
        <translation>
            <numerusform>残り{n}時間</numerusform>
        </translation>
    </message>
    <message>
        <source>more than a day left</source>
        <translation>残り1日以上</translation>
    </message>
    <message>
        <source>This Mac is not connected to the internet. Connect it, then try again.</source>
        <translation>このMacはインターネットに接続されていません。接続してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Paddock is set to stay offline. To reach the Hub, turn Offline off in Settings.</source>
        <translation>Paddockはオフラインのままにするよう設定されています。Hubに接続するには、設定で「オフライン」をオフにしてください。</translation>
    </message>
    <message>
        <source>{host} does not answer. Try again later, or choose a mirror of the Hub in Settings.</source>
        <translation>{host}から応答がありません。あとでもう一度試すか、設定でHubのミラーを選んでください。</translation>
    </message>
    <message>
        <source>The Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>{host} has been asked too much from this network. Wait some minutes, then try again; signing in with a token in Settings allows more.</source>
        <translation>このネットワークから{host}への要求が多すぎます。数分待ってから、もう一度お試しください。設定にアクセストークンを入れると、上限が上がります。</translation>
    </message>
    <message>
        <source>This network answers in the place of the Hub, as one does that wants you to sign in. Open any web page in your browser, sign in there, then try again.</source>
        <translation>Hubの代わりにこのネットワークが応答しています。サインインが必要なネットワークのようです。ブラウザで任意のWebページを開いてサインインしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The makers of {name} want to be asked first. Ask for access on its page on the Hub, put your token into Settings, then try again.</source>
        <translation>{name}を使うには、まず提供元の許可が必要です。Hubのページでアクセスを申請し、設定にアクセストークンを入れてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The makers of {name} want to know who gets it, and your token is never sent to a mirror. To ask the Hub itself, remove the mirror in Settings, then try again.</source>
        <translation>{name}の提供元は取得する人を確認しますが、アクセストークンがミラーに送られることはありません。Hubに直接問い合わせるには、設定でミラーを取り除いてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{name} is given out under a licence that you have not accepted. Accept it on its page on the Hub, signed in as the one whose token is in Settings, then try again.</source>
        <translation>{name}のライセンスにまだ同意していません。設定のアクセストークンと同じアカウントでHubのページを開いて同意してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{name} is private, or does not exist. Check its name; if it is yours, put a token that may read it into Settings.</source>
        <translation>{name}は非公開か、存在しません。名前を確かめてください。ご自分のものなら、読み取れるアクセストークンを設定に入れてください。</translation>
    </message>
    <message>
        <source>The mirror in Settings does not have {name}, or it is private: your token is never sent to a mirror. Check its name, or remove the mirror to ask the Hub itself.</source>
        <translation>設定のミラーに{name}がないか、非公開です。アクセストークンがミラーに送られることはありません。名前を確認するか、ミラーを取り除いてHubに直接問い合わせてください。</translation>
    </message>
    <message>
        <source>The Hub does not accept your token: it is wrong, or has ended. Put a new one into Settings, or remove it to go on without.</source>
        <translation>Hubがアクセストークンを受け付けません。誤っているか、期限が切れています。設定に新しいものを入れるか、取り除いてトークンなしで続けてください。</translation>
    </message>
    <message>
        <source>{name} is not on the Hub, or no longer. Check its name, or look for another copy of it.</source>
        <translation>{name}はHubにないか、なくなりました。名前を確かめるか、別のコピーを探してください。</translation>
    </message>
    <message>
        <source>This model has moved to {name}, which belongs to somebody else. If you trust them, look for it under that name.</source>
        <translation>このモデルは{name}に移りました。所有者が変わっています。信頼できる場合は、その名前で探してください。</translation>
    </message>
    <message>
        <source>{name} has changed on the Hub since it was chosen. Choose it again to get the new one.</source>
        <translation>選んだあとに、Hubの{name}が変更されました。新しいものを入手するには、もう一度選んでください。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {size} more are needed. Make room, then go on; what has come is kept.</source>
        <translation>ディスクの空きが足りません。あと{size}必要です。空きを作ってから続けてください。届いた分は残っています。</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then go on; what has come is kept.</source>
        <translation>ディスクがいっぱいです。空きを作ってから続けてください。届いた分は残っています。</translation>
    </message>
    <message>
        <source>{name} cannot be written. See that its folder is there and that you may write in it, then try again.</source>
        <translation>{name}を書き込めません。フォルダがあり、書き込みが許可されていることを確かめてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>{name} came with wrong bytes, twice, so it was not kept. Try again on another network, or with another endpoint in Settings.</source>
        <translation>{name}の内容が2回とも正しくなかったため、残していません。別のネットワークで試すか、設定で別のエンドポイントを選んでください。</translation>
    </message>
    <message>
        <source>{host} sent nothing for too long. Look at the connection and go on, or choose a mirror of the Hub in Settings; what has come is kept.</source>
        <translation>{host}から長い間何も届きません。接続を確かめて続けるか、設定でHubのミラーを選んでください。届いた分は残っています。</translation>
    </message>
    <message>
        <source>Paddock does not take {name}: such files can hold programs, or be written outside their folder. Choose a model in GGUF or MLX format.</source>
        <translation>Paddockは{name}を受け付けません。このようなファイルは、プログラムを含んだり、フォルダの外に書き込まれたりするおそれがあります。GGUFまたはMLX形式のモデルを選んでください。</translation>
    </message>
    <message>
        <source>these files</source>
        <translation>これらのファイル</translation>
    </message>
    <message>
        <source>{host} does not answer as the Hub does. Check the endpoint in Settings, or try again later.</source>
        <translation>{host}の応答がHubのものではありません。設定のエンドポイントを確かめるか、あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>This was cancelled. Nothing of it is kept.</source>
        <translation>キャンセルされました。何も残っていません。</translation>
    </message>
    <message>
        <source>The part of Paddock that reaches the Hub stopped unexpectedly. Try again; what has come is kept.</source>
        <translation>Hubに接続するPaddockの部分が予期せず終了しました。もう一度お試しください。届いた分は残っています。</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>このモデル</translation>
    </message>
    <message>
        <source>This is a LoRA adapter for {base}, which is not on this computer. Get that model.</source>
        <translation>これは{base}用のLoRAアダプタですが、そのモデルがこのコンピュータにありません。そのモデルを入手してください。</translation>
    </message>
    <message>
        <source>This is a LoRA adapter that does not say for which model it is.</source>
        <translation>これは、どのモデル用かが書かれていないLoRAアダプタです。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中国語</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>多くの言語</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>Thinks before it answers</source>
        <translation>答える前に考える</translation>
    </message>
    <message>
        <source>Long texts</source>
        <translation>長い文章</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>速い</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小さい</translation>
    </message>
    <message>
        <source>The catalog of models is damaged. Install Paddock again to mend it; searching still works.</source>
        <translation>モデルのカタログが壊れています。Paddockをインストールし直すと直ります。検索はそのまま使えます。</translation>
    </message>
    <message>
        <source>There is a {folder} already. Remove it first, or keep it.</source>
        <translation>{folder}はすでにあります。先に削除するか、そのままお使いください。</translation>
    </message>
    <message>
        <source>Another Paddock is converting {name} just now. Wait until it is done.</source>
        <translation>別の Paddock が今 {name} を変換しています。終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>The engine came to an end. Look whether there is memory and room for it.</source>
        <translation>エンジンが終了しました。メモリとディスクの空きを確認してください。</translation>
    </message>
    <message>
        <source>{name} could not be converted. {why}</source>
        <translation>{name}を変換できませんでした。{why}</translation>
    </message>
    <message>
        <source>{name} cannot be read: what read it came to an end. Get the file again.</source>
        <translation>{name}を読み込めません。読み取り中のプログラムが終了しました。ファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>{name} cannot be read: it took too long. Look at the disk that it lies on.</source>
        <translation>{name}を読み込めません。時間がかかりすぎました。保存先のディスクを確認してください。</translation>
    </message>
    <message>
        <source>What was noted of your models (their names, your folders) could not be read: it is damaged, or a newer Paddock wrote it. It is kept as {name}; no model is lost.</source>
        <translation>モデルについての記録（名前やフォルダ）を読み込めませんでした。破損しているか、より新しいPaddockが書いたものです。{name}として保管してあり、モデルは失われていません。</translation>
    </message>
    <message>
        <source>Your history is locked, and with it whether Paddock is to stay offline. Get the model in the window.</source>
        <translation>履歴がロックされているため、オフラインのままにするかどうかもわかりません。ウインドウでモデルを入手してください。</translation>
    </message>
    <message>
        <source>Whether Paddock is to stay offline cannot be read ({error}). Open the window, and get the model there.</source>
        <translation>オフラインのままにするかどうかを読み取れません（{error}）。ウインドウを開き、そこでモデルを入手してください。</translation>
    </message>
    <message>
        <source>{name} could not be removed whole ({error}). See that Paddock may write to its folder, and remove it again.</source>
        <translation>{name}を完全には削除できませんでした（{error}）。Paddockがそのフォルダに書き込めることを確認して、もう一度削除してください。</translation>
    </message>
    <message>
        <source>{name} is a part of Paddock, so it stays as long as Paddock.</source>
        <translation>{name}はPaddockの一部なので、取り除けません。</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one that is there.</source>
        <translation>フォルダ{folder}はありません。存在するものを選んでください。</translation>
    </message>
    <message>
        <source>Paddock has not looked at this model yet.</source>
        <translation>Paddockはこのモデルをまだ調べていません。</translation>
    </message>
    <message numerus="yes">
        <source>{n} bits</source>
        <translation>
            <numerusform>{n}ビット</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is not on the Hub as it was. Look for it there.</source>
        <translation>Hubの{name}は以前と変わっています。Hubで検索してください。</translation>
    </message>
    <message>
        <source>The list of connections cannot be read: Paddock may not.</source>
        <translation>接続の一覧を読めません。Paddockに権限がありません。</translation>
    </message>
    <message>
        <source>The list of connections cannot be cleared: Paddock may not write there.</source>
        <translation>接続の一覧を消去できません。Paddockに書き込みの権限がありません。</translation>
    </message>
    <message>
        <source>This is no address of a Hub. It begins with https://, as in https://hub.example.org.</source>
        <translation>これはHubのアドレスではありません。https://hub.example.orgのように、https://で始まります。</translation>
    </message>
    <message>
        <source>A token begins with “hf_” and has no spaces. You find yours at {address}.</source>
        <translation>トークンは「hf_」で始まり、空白を含みません。あなたのトークンは{address}にあります。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not let go of the token, so Paddock still keeps it. See that the keychain is unlocked, then try again.</source>
        <translation>システムのキーチェーンがアクセストークンを手放さなかったため、Paddockはまだ保管しています。キーチェーンのロックが解除されていることを確かめてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({fault}). See that there is room</source>
        <translation>{file}に書き込めません（{fault}）。空き容量を確認してください</translation>
    </message>
    <message>
        <source>The list of your downloads could not be read: it is damaged, or a newer Paddock wrote it. It is kept as {name}. What has come of a download is in the new list, paused.</source>
        <translation>ダウンロードの一覧を読み込めませんでした。破損しているか、より新しいPaddockが書いたものです。{name}として保管してあります。すでにダウンロードした分は、一時停止の状態で新しい一覧に表示されます。</translation>
    </message>
    <message>
        <source>Download · {size}</source>
        <translation>ダウンロード · {size}</translation>
    </message>
    <message>
        <source>Download · about {size}</source>
        <translation>ダウンロード · 約{size}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Length of a conversation</source>
        <translation>会話の長さ</translation>
    </message>
    <message>
        <source>For a conversation of</source>
        <translation>会話の長さ：</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>おすすめ</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>ライセンス：{name}</translation>
    </message>
    <message>
        <source>Download {name}, {size}</source>
        <translation>{name}をダウンロード、{size}</translation>
    </message>
    <message>
        <source>Download and Chat</source>
        <translation>ダウンロードしてチャット</translation>
    </message>
    <message>
        <source>Download {name} and chat</source>
        <translation>{name}をダウンロードしてチャット</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>このコンピュータを確認中…</translation>
    </message>
    <message>
        <source>{chip}: a model may have up to {most} of {total} of memory.</source>
        <translation>{chip}：モデルはメモリ{total}のうち{most}まで使えます。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピュータ</translation>
    </message>
    <message>
        <source>{tokens} tokens, about {words} words</source>
        <translation>{tokens} token、約{words}語</translation>
    </message>
    <message>
        <source>Waits for the others</source>
        <translation>ほかの完了を待っています</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>ダウンロード中</translation>
    </message>
    <message>
        <source>Waits for the network, and goes on by itself</source>
        <translation>ネットワークを待っています。自動で再開します</translation>
    </message>
    <message>
        <source>Checking what has come</source>
        <translation>受信済みの内容を確認中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total}中{done}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>毎秒{size}</translation>
    </message>
    <message numerus="yes">
        <source>{name}, {n} percent</source>
        <translation>
            <numerusform>{name}、{n}パーセント</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is being downloaded. What you get goes on here, also after a restart.</source>
        <translation>ダウンロードはありません。入手するものはここで続き、再起動後も再開します。</translation>
    </message>
    <message>
        <source>Pause All</source>
        <translation>すべて一時停止</translation>
    </message>
    <message>
        <source>Resume All</source>
        <translation>すべて再開</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>完了した項目を消去</translation>
    </message>
    <message>
        <source>Downloads, {percent}</source>
        <translation>ダウンロード、{percent}</translation>
    </message>
    <message>
        <source>Downloading {name}: {percent}</source>
        <translation>{name}をダウンロード中：{percent}</translation>
    </message>
    <message numerus="yes">
        <source>Downloading {n} models: {percent}</source>
        <translation>
            <numerusform>{n}個のモデルをダウンロード中：{percent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>{name}をダウンロード中</translation>
    </message>
    <message>
        <source>Use a model I already have…</source>
        <translation>手元のモデルを使う…</translation>
    </message>
    <message>
        <source>Put this away for good</source>
        <translation>今後表示しない</translation>
    </message>
    <message>
        <source>{name} is already on this computer</source>
        <translation>{name}はすでにこのコンピュータにあります</translation>
    </message>
    <message>
        <source>It answers better than the small model that Paddock comes with.</source>
        <translation>Paddock付属の小さなモデルより良い回答をします。</translation>
    </message>
    <message>
        <source>{size} to download, {free} free on the disk</source>
        <translation>ダウンロード{size}、ディスクの空き{free}</translation>
    </message>
    <message>
        <source>Recommended for this computer: {name}</source>
        <translation>このコンピュータへのおすすめ：{name}</translation>
    </message>
    <message>
        <source>Folders that you added</source>
        <translation>追加したフォルダ</translation>
    </message>
    <message>
        <source>{folder} (not connected)</source>
        <translation>{folder}（未接続）</translation>
    </message>
    <message>
        <source>Forget the folder {folder}</source>
        <translation>フォルダ{folder}を対象から外す</translation>
    </message>
    <message>
        <source>Forget this folder. Nothing in it is changed.</source>
        <translation>このフォルダを対象から外します。中身は変わりません。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>アーキテクチャ</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Open to all</source>
        <translation>誰でも入手可</translation>
    </message>
    <message>
        <source>Only models whose makers need not be asked first</source>
        <translation>作成者の許可が要らないモデルだけ</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>MLX</source>
        <translation>MLX</translation>
    </message>
    <message>
        <source>GGUF</source>
        <translation>GGUF</translation>
    </message>
    <message>
        <source>Not quantized</source>
        <translation>量子化なし</translation>
    </message>
    <message>
        <source>Trending</source>
        <translation>注目</translation>
    </message>
    <message>
        <source>Most downloads</source>
        <translation>ダウンロード数順</translation>
    </message>
    <message>
        <source>Most likes</source>
        <translation>いいね数順</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>{number}B parameters</source>
        <translation>パラメータ{number}B</translation>
    </message>
    <message>
        <source>{number}M parameters</source>
        <translation>パラメータ{number}M</translation>
    </message>
    <message numerus="yes">
        <source>{n} downloads</source>
        <translation>
            <numerusform>{n}回のダウンロード</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} likes</source>
        <translation>
            <numerusform>いいね{n}件</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask its makers first</source>
        <translation>作成者の許可が必要</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens of context</source>
        <translation>
            <numerusform>コンテキスト{n} token</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated {when}</source>
        <translation>更新：{when}</translation>
    </message>
    <message>
        <source>This chat has a model of its own. What you choose here answers in all chats.</source>
        <translation>このチャットには専用のモデルがあります。ここで選んだモデルはすべてのチャットで回答します。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>モデルを選択</translation>
    </message>
    <message>
        <source>Get more models…</source>
        <translation>モデルをさらに入手…</translation>
    </message>
    <message>
        <source>Manage models…</source>
        <translation>モデルを管理…</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>ぎりぎり</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>大きすぎます</translation>
    </message>
    <message>
        <source>fits comfortably</source>
        <translation>余裕があります</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>ぎりぎり</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>このコンピュータには大きすぎます</translation>
    </message>
    <message>
        <source>Got by Paddock</source>
        <translation>Paddockが入手</translation>
    </message>
    <message>
        <source>In the Hugging Face cache</source>
        <translation>Hugging Faceのキャッシュ</translation>
    </message>
    <message>
        <source>In LM Studio</source>
        <translation>LM Studio内</translation>
    </message>
    <message>
        <source>In Ollama</source>
        <translation>Ollama内</translation>
    </message>
    <message>
        <source>In a folder of yours</source>
        <translation>自分のフォルダ内</translation>
    </message>
    <message>
        <source>Run by Paddock</source>
        <translation>Paddockで動作</translation>
    </message>
    <message>
        <source>Run through mlx-lm</source>
        <translation>mlx-lmで動作</translation>
    </message>
    <message>
        <source>Cannot run here</source>
        <translation>ここでは動作しません</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>{tokens} context</source>
        <translation>コンテキスト{tokens}</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>a model was never used</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Back to Chat</source>
        <translation>チャットに戻る</translation>
    </message>
    <message>
        <source>Paddock uses the network only to look for models and to download them, when you ask for it. What you type never leaves this computer.</source>
        <translation>Paddockがネットワークを使うのは、あなたの求めに応じてモデルを探し、ダウンロードするときだけです。入力した内容がこのコンピュータから出ることはありません。</translation>
    </message>
    <message>
        <source>For networks from which the Hub cannot be reached: the mirror is asked for everything in its place. Files are held against the digests that it tells, so choose one that you trust. Your token is never sent to it.</source>
        <translation>Hubに接続できないネットワークのためのものです。Hubの代わりに、すべてミラーに問い合わせます。ファイルはミラーが示すダイジェストと照合されるため、信頼できるものを選んでください。アクセストークンが送られることはありません。</translation>
    </message>
    <message>
        <source>Needed only for models whose makers want to know who downloads them. It is kept in the system&apos;s keychain, and sent to huggingface.co alone.</source>
        <translation>ダウンロードする人を確認したい制作者のモデルにだけ必要です。システムのキーチェーンに保管され、huggingface.coにだけ送られます。</translation>
    </message>
    <message>
        <source>Offline: use the network for nothing</source>
        <translation>オフライン：ネットワークを一切使わない</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>アクセストークン</translation>
    </message>
    <message>
        <source>Forget It</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>A token is kept.</source>
        <translation>トークンを保存しています。</translation>
    </message>
    <message>
        <source>Get a Token…</source>
        <translation>トークンを取得…</translation>
    </message>
    <message>
        <source>Show Connections…</source>
        <translation>接続を表示…</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>ミラー</translation>
    </message>
    <message>
        <source>Mirror of the Hub</source>
        <translation>Hubのミラー</translation>
    </message>
    <message>
        <source>Download speed</source>
        <translation>ダウンロード速度</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>できるだけ速く</translation>
    </message>
    <message>
        <source>Up to {size} a second</source>
        <translation>毎秒{size}まで</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>インストール済み</translation>
    </message>
    <message>
        <source>Get Models</source>
        <translation>モデルを入手</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Did not open</source>
        <translation>開けませんでした</translation>
    </message>
    <message>
        <source>No model is on this computer yet.</source>
        <translation>このコンピュータにはまだモデルがありません。</translation>
    </message>
    <message>
        <source>Adapter of {model}, for this chat only</source>
        <translation>{model}のアダプタ（このチャットのみ）</translation>
    </message>
    <message>
        <source>The makers of this model want to be asked first: ask for access on its page on the Hub, and put your token into Settings.</source>
        <translation>このモデルは作成者の許可が必要です。Hubのページでアクセスを申請し、トークンを設定に入力してください。</translation>
    </message>
    <message>
        <source>The makers of this model want to know who gets it, and your token is never sent to a mirror. To ask the Hub itself, remove the mirror in Settings.</source>
        <translation>このモデルの提供元は取得する人を確認しますが、アクセストークンがミラーに送られることはありません。Hubに直接問い合わせるには、設定でミラーを取り除いてください。</translation>
    </message>
    <message>
        <source>There is nothing in this repository that Paddock can run.</source>
        <translation>このリポジトリには、Paddockで動くものがありません。</translation>
    </message>
    <message>
        <source>Open Its Page…</source>
        <translation>ページを開く…</translation>
    </message>
    <message>
        <source>What its makers say</source>
        <translation>作成者の説明</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>モデルカード</translation>
    </message>
    <message>
        <source>Looking on the Hub…</source>
        <translation>Hubを検索中…</translation>
    </message>
    <message>
        <source>Another model is being converted.</source>
        <translation>別のモデルを変換中です。</translation>
    </message>
    <message>
        <source>Show Conversion…</source>
        <translation>変換を表示…</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>変換…</translation>
    </message>
    <message>
        <source>Show Download</source>
        <translation>ダウンロードを表示</translation>
    </message>
    <message>
        <source>Get It Again</source>
        <translation>もう一度入手</translation>
    </message>
    <message>
        <source>Show More</source>
        <translation>さらに表示</translation>
    </message>
    <message numerus="yes">
        <source>{n} models, and more</source>
        <translation>
            <numerusform>{n}個のモデル、ほかにもあります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} models</source>
        <translation>
            <numerusform>{n}個のモデル</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found for “{words}”. Try fewer words, or fewer filters.</source>
        <translation>“{words}”は見つかりませんでした。語またはフィルタを減らしてみてください。</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer filters.</source>
        <translation>見つかりませんでした。フィルタを減らしてみてください。</translation>
    </message>
    <message>
        <source>There is too little free memory to try what came out beside its source.</source>
        <translation>空きメモリが足りず、結果を元のモデルと比べられません。</translation>
    </message>
    <message>
        <source>What came out foresees a text much worse than its source: perplexity {ours}, and {theirs} before. Convert it to more bits.</source>
        <translation>結果は元のモデルより文章の予測がかなり劣ります：パープレキシティは{ours}（元は{theirs}）。ビット数を増やして変換してください。</translation>
    </message>
    <message>
        <source>{name} is there already</source>
        <translation>{name}はすでにあります</translation>
    </message>
    <message>
        <source>its weights are packed already</source>
        <translation>重みはすでに量子化されています</translation>
    </message>
    <message>
        <source>what comes out cannot be written ({why})</source>
        <translation>結果を書き込めません（{why}）</translation>
    </message>
    <message>
        <source>it needs {needs} of disk, and {has} is free</source>
        <translation>ディスクに{needs}必要ですが、空きは{has}です</translation>
    </message>
    <message>
        <source>what comes out cannot be opened</source>
        <translation>結果を開けません</translation>
    </message>
    <message>
        <source>what comes out gives no numbers</source>
        <translation>結果が数値を返しません</translation>
    </message>
    <message>
        <source>{name} turns text into numbers (an encoder) and writes none. Choose a chat model.</source>
        <translation>{name}は文章を数値にするもの（エンコーダ）で、文章を書きません。チャット用のモデルを選んでください。</translation>
    </message>
    <message>
        <source>{name} sees or hears, and writes no text by itself. Choose a chat model.</source>
        <translation>{name}は見たり聞いたりするもので、それだけでは文章を書きません。チャット用のモデルを選んでください。</translation>
    </message>
    <message>
        <source>{name} is a LoRA adapter in a format that Paddock does not read. It reads those of mlx-lm: adapters.safetensors with adapter_config.json.</source>
        <translation>{name}は、Paddockが読めない形式のLoRAアダプタです。読めるのはmlx-lmの形式（adapters.safetensorsとadapter_config.json）です。</translation>
    </message>
    <message>
        <source>{name} has its weights in a format that can run code (pickle), so Paddock does not open it. Get it as safetensors or GGUF.</source>
        <translation>{name}の重みはコードを実行できる形式（pickle）のため、Paddockは開きません。safetensorsまたはGGUFで入手してください。</translation>
    </message>
    <message>
        <source>{name} is one of several files of a model, which Paddock cannot join. Get the model as one file, or as a folder for MLX.</source>
        <translation>{name}は複数に分かれたモデルの1つで、Paddockでは結合できません。1つのファイル、またはMLX用のフォルダで入手してください。</translation>
    </message>
    <message>
        <source>mlx-lm cannot pack its weights</source>
        <translation>mlx-lmでは重みを量子化できません</translation>
    </message>
    <message>
        <source>none of its matrices is made of whole groups of {size} weights</source>
        <translation>{size}個ずつのグループに分けられる行列がありません</translation>
    </message>
    <message>
        <source>{name} in {bits} bits is ready.</source>
        <translation>{name}（{bits}ビット）の準備ができました。</translation>
    </message>
    <message>
        <source>Choose an adapter’s folder</source>
        <translation>アダプタのフォルダを選択</translation>
    </message>
    <message>
        <source>Small weights that change the model, for this chat only.</source>
        <translation>モデルを変化させる小さな重みです。このチャットだけに使われます。</translation>
    </message>
    <message>
        <source>This adapter is not there any more. Choose another one, or none.</source>
        <translation>このアダプタはもうありません。別のものを選ぶか、なしにしてください。</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no adapter</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>別のフォルダ…</translation>
    </message>
    <message>
        <source>Cancel converting {name}</source>
        <translation>{name} の変換をキャンセル</translation>
    </message>
    <message>
        <source>A little larger than 4 bits, and a little more exact.</source>
        <translation>4ビットより少し大きく、少し正確です。</translation>
    </message>
    <message>
        <source>Keeps nearly all that the model can do.</source>
        <translation>モデルの能力をほぼすべて保ちます。</translation>
    </message>
    <message>
        <source>Smallest and quickest. Large models keep most of what they can do.</source>
        <translation>いちばん小さく、いちばん速くなります。大きなモデルは能力の大部分を保ちます。</translation>
    </message>
    <message>
        <source>As good as the model itself.</source>
        <translation>もとのモデルと変わらない質です。</translation>
    </message>
    <message>
        <source>A model as small as this one often talks nonsense in 4 bits.</source>
        <translation>これほど小さいモデルは、4ビットでは意味をなさない文を書くことがよくあります。</translation>
    </message>
    <message>
        <source>A model as small as this one loses much in 5 bits.</source>
        <translation>これほど小さいモデルは、5ビットでは多くを失います。</translation>
    </message>
    <message>
        <source>Making its weights smaller… {percent}</source>
        <translation>重みを小さくしています… {percent}</translation>
    </message>
    <message>
        <source>Trying what came out… {percent}</source>
        <translation>できたモデルを試しています… {percent}</translation>
    </message>
    <message>
        <source>Noting what its files are… {percent}</source>
        <translation>ファイルを記録しています… {percent}</translation>
    </message>
    <message>
        <source>Converting {name} to {bits} bits</source>
        <translation>{name} を{bits}ビットに変換中</translation>
    </message>
    <message>
        <source>Stopping, and removing what was made…</source>
        <translation>中止し、できたものを取り除いています…</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>すでにあります</translation>
    </message>
    <message>
        <source>That is too little room. Free some, or choose fewer bits.</source>
        <translation>空きが足りません。空きを増やすか、より少ないビット数を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is not there.</source>
        <translation>“{name}”は見つかりません。</translation>
    </message>
    <message>
        <source>Paddock cannot open “{name}”. It opens models (.gguf files, and folders with a config.json) and exported conversations. To have a file go with a message, drop it on the chat.</source>
        <translation>“{name}”を開くことができません。Paddockが開けるのは、モデル（.ggufファイル、config.jsonを含むフォルダ）と、書き出されたチャットです。ファイルをメッセージに添付するには、チャットにドロップしてください。</translation>
    </message>
    <message>
        <source>“{name}” was not imported.</source>
        <translation>“{name}”は読み込まれませんでした。</translation>
    </message>
    <message>
        <source>One model answers at a time: “{name}” was opened, and none of the others.</source>
        <translation>一度に返答できるモデルは1つです。“{name}”を開き、ほかは開きませんでした。</translation>
    </message>
    <message>
        <source>Attach Instead</source>
        <translation>代わりに添付</translation>
    </message>
    <message>
        <source>Paddock is being copied to {folder}…</source>
        <translation>Paddockを{folder}にコピー中…</translation>
    </message>
    <message>
        <source>The Paddock in {folder} is open, so it cannot be replaced. Quit it, and start this one again.</source>
        <translation>{folder}にあるPaddockが開いているため、置き換えられません。それを終了してから、こちらをもう一度起動してください。</translation>
    </message>
    <message>
        <source>Paddock could not be copied to {folder}: {fault}. You can drag it there in the Finder.</source>
        <translation>Paddockを{folder}にコピーできませんでした（{fault}）。Finderでそこへドラッグすることもできます。</translation>
    </message>
    <message>
        <source>Move Paddock to your Applications folder?</source>
        <translation>Paddockを“アプリケーション”フォルダに移動しますか？</translation>
    </message>
    <message>
        <source>It is on a disk image or among your downloads now, where it may get lost. Paddock is copied, and starts again from there. Your conversations and models stay where they are.</source>
        <translation>現在はディスクイメージ上またはダウンロードの中にあり、失われるおそれがあります。Paddockはコピーされ、移動先から起動し直します。チャットとモデルは今の場所に残ります。</translation>
    </message>
    <message>
        <source>There is Paddock {there} in {folder} already, and this is {here}. Replace it with this one?</source>
        <translation>{folder}にはすでにPaddock {there}があり、これは{here}です。これで置き換えますか？</translation>
    </message>
    <message>
        <source>There is another Paddock in {folder} already, of a version that is not known. This is {here}. Replace it with this one?</source>
        <translation>{folder}にはすでにバージョン不明の別のPaddockがあります。これは{here}です。これで置き換えますか？</translation>
    </message>
    <message>
        <source>Move to Applications</source>
        <translation>“アプリケーション”に移動</translation>
    </message>
    <message>
        <source>Don’t ask again</source>
        <translation>今後は確認しない</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>No browser could be opened. This is Paddock {version}; newer ones are at {address}</source>
        <translation>ブラウザを開けませんでした。これはPaddock {version}です。新しいバージョンはこちらにあります：{address}</translation>
    </message>
    <message>
        <source>Check for Updates</source>
        <translation>アップデートを確認</translation>
    </message>
</context>
</TS>
