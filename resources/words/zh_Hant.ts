<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name></name>
    <message>
        <source>Something went wrong in Paddock. Your conversations are safe; see the log for more.</source>
        <translation>Paddock 發生問題。你的對話完好無損；詳細內容請查看記錄檔。</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新對話</translation>
    </message>
    <message>
        <source>Private chat</source>
        <translation>私密對話</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>repetition penalty</source>
        <translation>重複懲罰</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>隨機種子</translation>
    </message>
    <message>
        <source>most tokens</source>
        <translation>最多 token 數</translation>
    </message>
    <message>
        <source>context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>bits of precision</source>
        <translation>精度位元數</translation>
    </message>
    <message>
        <source>as they are new</source>
        <translation>因為它們是新的</translation>
    </message>
    <message>
        <source>as a message was edited</source>
        <translation>因為有一則訊息被編輯過</translation>
    </message>
    <message>
        <source>as the model&apos;s template writes earlier ones otherwise now</source>
        <translation>因為模型的範本現在以不同方式寫入之前的內容</translation>
    </message>
    <message>
        <source>as other messages are left out than before</source>
        <translation>因為略去的訊息與之前不同</translation>
    </message>
    <message>
        <source>as another model had read the earlier ones</source>
        <translation>因為之前的內容由另一個模型讀取</translation>
    </message>
    <message>
        <source>as earlier ones were kept in another precision</source>
        <translation>因為之前的內容以另一種精度儲存</translation>
    </message>
    <message>
        <source>as earlier ones had made room for others</source>
        <translation>因為之前的內容已為其他內容騰出空間</translation>
    </message>
    <message>
        <source>as what was kept of earlier ones was damaged</source>
        <translation>因為之前儲存的內容已損壞</translation>
    </message>
    <message>
        <source>as this model cannot go back in what it has read</source>
        <translation>因為此模型無法回退已讀取的內容</translation>
    </message>
    <message>
        <source>as earlier ones were no longer kept</source>
        <translation>因為之前的內容已不再儲存</translation>
    </message>
    <message>
        <source>written by {model}</source>
        <translation>由 {model} 撰寫</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>適配器</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>讀取</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>重複使用</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>首字</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>寫出</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} token/秒</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Guessed ahead</source>
        <translation>預先猜中</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens, {why}</source>
        <translation>
            <numerusform>{n} 個 token，{why}</numerusform>
        </translation>
    </message>
    <message>
        <source>temperature {temperature}, top-p {top_p}, top-k {top_k}, min-p {min_p}, repetition {repetition}</source>
        <translation>溫度 {temperature}，top-p {top_p}，top-k {top_k}，min-p {min_p}，重複 {repetition}</translation>
    </message>
    <message>
        <source>first word {seconds} s</source>
        <translation>首字 {seconds} 秒</translation>
    </message>
    <message numerus="yes">
        <source>without {n} earlier questions, too long to be read</source>
        <translation>
            <numerusform>略去 {n} 個過長而無法讀取的先前問題</numerusform>
        </translation>
    </message>
    <message>
        <source>{gain} × as quick by guessing ahead</source>
        <translation>預先猜測，速度為 {gain} 倍</translation>
    </message>
    <message>
        <source>remembered in {bits} bits</source>
        <translation>以 {bits} 位元記憶</translation>
    </message>
    <message>
        <source>opening the model took {seconds} s</source>
        <translation>開啟模型用時 {seconds} 秒</translation>
    </message>
    <message numerus="yes">
        <source>read {n} tokens</source>
        <translation>
            <numerusform>讀取 {n} 個 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read {n} new tokens</source>
        <translation>
            <numerusform>讀取 {n} 個新 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read {n} tokens, {why}</source>
        <translation>
            <numerusform>讀取 {n} 個 token，{why}</numerusform>
        </translation>
    </message>
    <message>
        <source>reused {number}</source>
        <translation>重複使用 {number} 個</translation>
    </message>
    <message>
        <source>reused {number} from disk</source>
        <translation>從磁碟重複使用 {number} 個</translation>
    </message>
    <message>
        <source>reused {number}, {disk} of them from disk</source>
        <translation>重複使用 {number} 個，其中 {disk} 個來自磁碟</translation>
    </message>
    <message>
        <source>{right} of {all} tokens</source>
        <translation>{all} 個 token 中的 {right} 個</translation>
    </message>
    <message>
        <source>{right} of {all} tokens, so {gain} × as quick</source>
        <translation>{all} 個 token 中的 {right} 個，速度為 {gain} 倍</translation>
    </message>
    <message>
        <source>as the instructions were edited</source>
        <translation>因為指令被編輯過</translation>
    </message>
    <message>
        <source>as message {number} was edited</source>
        <translation>因為第 {number} 則訊息被編輯過</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are good, and easy to remember.</source>
        <translation>四五個互不相關的詞就很好，也容易記住。</translation>
    </message>
    <message>
        <source>Short: someone with the file and time could guess it. Add words.</source>
        <translation>太短：拿到檔案的人只要有時間就能猜出來。請多加幾個詞。</translation>
    </message>
    <message>
        <source>Fair. Another word makes it much stronger.</source>
        <translation>尚可。再加一個詞會安全得多。</translation>
    </message>
    <message>
        <source>Good length.</source>
        <translation>長度不錯。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>過去 7 天</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>過去 30 天</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已釘選</translation>
    </message>
    <message>
        <source>Show in Finder</source>
        <translation>在 Finder 中顯示</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>在檔案夾中顯示</translation>
    </message>
    <message>
        <source>{number} KB</source>
        <translation>{number} KB</translation>
    </message>
    <message>
        <source>needs {need} of {most}</source>
        <translation>需要 {need}，上限 {most}</translation>
    </message>
    <message>
        <source>Too large: it needs {need}, and {most} is the most.</source>
        <translation>太大：需要 {need}，而上限為 {most}。</translation>
    </message>
    <message>
        <source>It needs {need}, and {free} is free now. Close other apps to use it.</source>
        <translation>需要 {need}，目前可用 {free}。若要使用，請關閉其他 App。</translation>
    </message>
    <message>
        <source>Tight: it needs {need} of {most}.</source>
        <translation>緊繃：需要 {need}，上限 {most}。</translation>
    </message>
    <message>
        <source>Fits comfortably: it needs {need} of {most}.</source>
        <translation>輕鬆容納：需要 {need}，上限 {most}。</translation>
    </message>
    <message>
        <source>{weights} for its weights, {conversation} for the conversation, {work} for its work</source>
        <translation>權重 {weights}，對話 {conversation}，運算 {work}</translation>
    </message>
    <message>
        <source>{need} on disk, {free} free</source>
        <translation>佔用磁碟 {need}，可用 {free}</translation>
    </message>
    <message>
        <source>over {speed} tokens a second (estimate)</source>
        <translation>每秒超過 {speed} 個 token（估計）</translation>
    </message>
    <message numerus="yes">
        <source>about {n} tokens a second (estimate)</source>
        <translation>
            <numerusform>每秒約 {n} 個 token（估計）</numerusform>
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
            <numerusform>{n} 位元組</numerusform>
        </translation>
    </message>
    <message>
        <source>Image</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音訊</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Audio and video</source>
        <translation>音訊和影片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>Something</source>
        <translation>其他內容</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Result of the tool</source>
        <translation>工具的結果</translation>
    </message>
    <message>
        <source>has more than {many} files; choose a part of it</source>
        <translation>包含的檔案超過 {many} 個；請只選擇其中一部分</translation>
    </message>
    <message>
        <source>holds far more than it seems to, as a trap does</source>
        <translation>實際內容遠大於表面大小，像是一個陷阱</translation>
    </message>
    <message>
        <source>is locked by a password</source>
        <translation>受密碼保護</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>已損壞</translation>
    </message>
    <message>
        <source>cannot be read ({error})</source>
        <translation>無法讀取（{error}）</translation>
    </message>
    <message>
        <source>[A message that cannot be read]</source>
        <translation>[無法讀取的訊息]</translation>
    </message>
    <message>
        <source>Jan could not end this reply.</source>
        <translation>Jan 未能完成此回覆。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助理</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>{name} (edited)</source>
        <translation>{name}（已編輯）</translation>
    </message>
    <message>
        <source>{name} cannot be read to its end: it is damaged or in use.</source>
        <translation>無法將 {name} 讀取到末尾：檔案已損壞或正在使用中。</translation>
    </message>
    <message>
        <source>No conversations were found in {name}. Choose what ChatGPT, Claude or Open WebUI has exported, the folder in which LM Studio, Jan or Ollama keeps its own, or a file that Paddock has exported.</source>
        <translation>在 {name} 中未找到對話。請選擇 ChatGPT、Claude 或 Open WebUI 匯出的檔案，LM Studio、Jan 或 Ollama 存放對話的檔案夾，或者 Paddock 匯出的檔案。</translation>
    </message>
    <message>
        <source>{name} {fault}.</source>
        <extracomment>As in: export.zip is damaged</extracomment>
        <translation>{name} {fault}。</translation>
    </message>
    <message>
        <source>{place} cannot be read: {why}.</source>
        <translation>{place} 無法讀取：{why}。</translation>
    </message>
    <message>
        <source>Nothing behind it can be read, either.</source>
        <translation>其後的內容也都無法讀取。</translation>
    </message>
    <message>
        <source>it is of a kind that Paddock does not know</source>
        <translation>這種類型 Paddock 不認識</translation>
    </message>
    <message>
        <source>{place} cannot be read ({error}).</source>
        <translation>{place} 無法讀取（{error}）。</translation>
    </message>
    <message>
        <source>Conversation {number} in {name}</source>
        <translation>{name} 中的第 {number} 個對話</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>巢狀層級過深</translation>
    </message>
    <message>
        <source>it has a number that is too long</source>
        <translation>其中有過長的數字</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>內容過長</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>the file is damaged behind it</source>
        <translation>檔案在此之後已損壞</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>檔案已損壞</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>檔案過早結束</translation>
    </message>
    <message>
        <source>the file ends in the middle of it</source>
        <translation>檔案在其中間就結束了</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats deleted.</source>
        <translation>
            <numerusform>已刪除 {n} 個對話。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder “{name}” removed; its chats stay.</source>
        <translation>檔案夾「{name}」已移除；其中的對話仍保留。</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats moved.</source>
        <translation>
            <numerusform>已移動 {n} 個對話。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paddock no longer looks into “{name}”.</source>
        <translation>Paddock 不再查看「{name}」。</translation>
    </message>
    <message>
        <source>“{name}” is no longer listed. Its files stay where they are.</source>
        <translation>不再列出「{name}」。其檔案保留在原處。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <translation>已匯出到 {name}。</translation>
    </message>
    <message>
        <source>{name} was not written: the disk is full. Free some space and export again.</source>
        <translation>未能寫入 {name}：磁碟已滿。請騰出一些空間，然後重新匯出。</translation>
    </message>
    <message>
        <source>{name} was not written ({error}). Choose another folder and export again.</source>
        <translation>未能寫入 {name}（{error}）。請選擇另一個檔案夾，然後重新匯出。</translation>
    </message>
    <message>
        <source>You: </source>
        <translation>你：</translation>
    </message>
    <message>
        <source>Answer: </source>
        <translation>回答：</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新增檔案夾</translation>
    </message>
    <message>
        <source>The new recovery code holds.</source>
        <translation>新的復原碼已生效。</translation>
    </message>
    <message>
        <source>The copies that were not locked are removed.</source>
        <translation>未鎖定的副本已移除。</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>密語已更改。</translation>
    </message>
    <message>
        <source>The import stopped: {why} and import again. What is here already is passed over then.</source>
        <translation>匯入已停止：{why}，然後重新匯入。已經匯入的內容屆時會被略過。</translation>
    </message>
    <message>
        <source>What models read cannot be kept on disk ({reason}), so old conversations will be read anew after a restart. See that the disk has room.</source>
        <translation>模型讀取的內容無法儲存在磁碟上（{reason}），因此重新啟動後舊對話需要重新讀取。請確保磁碟有可用空間。</translation>
    </message>
    <message>
        <source>The starter model is not on this computer yet. Close Paddock and start it with “make run”, which gets it, or open a model file of your own.</source>
        <translation>這台電腦上還沒有入門模型。請關閉 Paddock，用「make run」啟動以取得該模型，或者開啟你自己的模型檔案。</translation>
    </message>
    <message>
        <source>The starter model is damaged. Close Paddock and start it with “make run”, which gets it again, or open a model file of your own.</source>
        <translation>入門模型已損壞。請關閉 Paddock，用「make run」啟動以重新取得該模型，或者開啟你自己的模型檔案。</translation>
    </message>
    <message>
        <source>The starter model is missing from this copy of Paddock. Put a new copy in its place, or open a model file of your own.</source>
        <translation>這份 Paddock 中缺少入門模型。請換上一份新的 Paddock，或者開啟你自己的模型檔案。</translation>
    </message>
    <message>
        <source>The starter model in this copy of Paddock is damaged. Put a new copy in its place, or open a model file of your own.</source>
        <translation>這份 Paddock 中的入門模型已損壞。請換上一份新的 Paddock，或者開啟你自己的模型檔案。</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>入門模型</translation>
    </message>
    <message>
        <source>The adapter {name} is not in {folder} any more. Choose another one, or none.</source>
        <translation>適配器 {name} 已不在 {folder} 中。請換一個，或不使用。</translation>
    </message>
    <message>
        <source>There is no {name} in {folder}. Open another model.</source>
        <translation>{folder} 中沒有 {name}。請開啟另一個模型。</translation>
    </message>
    <message>
        <source>Not saved yet: {why}; what you see stays here and is tried again.</source>
        <translation>尚未儲存：{why}；你看到的內容會保留在這裡，並會再次嘗試儲存。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>預設集</translation>
    </message>
    <message>
        <source>Preset “{name}” deleted.</source>
        <translation>預設集「{name}」已刪除。</translation>
    </message>
    <message>
        <source>Damaged files could not be changed, and still hold what you deleted: {files}. Remove them if you need nothing else of them.</source>
        <translation>有損壞的檔案無法更改，其中仍有你已刪除的內容：{files}。如果不再需要它們，請將其移除。</translation>
    </message>
    <message>
        <source>The backups no longer hold what you deleted.</source>
        <translation>備份中不再包含你已刪除的內容。</translation>
    </message>
    <message>
        <source>All conversations are backed up.</source>
        <translation>所有對話均已備份。</translation>
    </message>
    <message>
        <source>{title}, {when}, pinned</source>
        <translation>{title}，{when}，已釘選</translation>
    </message>
    <message>
        <source>Folder {name}</source>
        <translation>檔案夾 {name}</translation>
    </message>
    <message>
        <source>Paddock began anew. Your locked history is in {folder}, together with lock.json, and opens again where you find the passphrase: put everything back while Paddock is closed.</source>
        <translation>Paddock 已重新開始。你鎖定的歷程記錄連同 lock.json 一起放在 {folder} 中；找到密語後即可再次開啟：請在 Paddock 關閉時將所有檔案放回原處。</translation>
    </message>
    <message>
        <source>No backup could be made: the copy {fault}.</source>
        <translation>未能建立備份：副本{fault}。</translation>
    </message>
    <message>
        <source>No backup could be made ({why}). See that there is room in {folder}.</source>
        <translation>未能建立備份（{why}）。請確保 {folder} 中有可用空間。</translation>
    </message>
    <message>
        <source>was not made by Paddock</source>
        <translation>不是由 Paddock 建立的</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>是空的</translation>
    </message>
    <message>
        <source>is no database</source>
        <translation>不是資料庫</translation>
    </message>
    <message>
        <source>How this reply ended cannot be read.</source>
        <translation>無法讀取此回覆是如何結束的。</translation>
    </message>
    <message>
        <source>A newer Paddock saved these conversations. This one shows them and saves nothing. Update Paddock to go on with them.</source>
        <translation>這些對話由較新版本的 Paddock 儲存。此版本只能顯示，不會儲存任何內容。請更新 Paddock 以繼續這些對話。</translation>
    </message>
    <message>
        <source>a long conversation is being saved. Wait a moment</source>
        <translation>正在儲存一個很長的對話。請稍等片刻</translation>
    </message>
    <message>
        <source>another program is using your conversations. Close it</source>
        <translation>另一個程式正在使用你的對話。請將其關閉</translation>
    </message>
    <message>
        <source>the index of words was damaged, and is made anew. Wait a moment</source>
        <translation>詞語索引已損壞，正在重建。請稍等片刻</translation>
    </message>
    <message>
        <source>What is saved here is damaged and cannot be shown, so it was left as it is. The rest is not affected; open something else.</source>
        <translation>此處儲存的內容已損壞，無法顯示，因此保持原樣。其餘內容不受影響；請開啟其他內容。</translation>
    </message>
    <message>
        <source>Nothing could be saved: {why} and try again.</source>
        <translation>未能儲存任何內容：{why}，然後再試一次。</translation>
    </message>
    <message>
        <source>{name} was not made by Paddock, so it was left as it is. Move it away and start Paddock again.</source>
        <translation>{name} 不是由 Paddock 建立的，因此保持原樣。請將其移走，然後重新啟動 Paddock。</translation>
    </message>
    <message>
        <source>Your conversations were saved by a newer Paddock, so they were left as they are. Update Paddock to open them.</source>
        <translation>你的對話由較新版本的 Paddock 儲存，因此保持原樣。請更新 Paddock 以開啟它們。</translation>
    </message>
    <message>
        <source>{name} is damaged or was not made by Paddock, so it was left as it is. Move it away and start Paddock again.</source>
        <translation>{name} 已損壞或不是由 Paddock 建立的，因此保持原樣。請將其移走，然後重新啟動 Paddock。</translation>
    </message>
    <message>
        <source>Your conversations in {folder} could not be read: {why} and try again.</source>
        <translation>無法讀取 {folder} 中的對話：{why}，然後再試一次。</translation>
    </message>
    <message>
        <source>the disk is full. Free some space</source>
        <extracomment>“… and try again” follows</extracomment>
        <translation>磁碟已滿。請騰出一些空間</translation>
    </message>
    <message>
        <source>the disk did not do it ({error}). Check the disk</source>
        <extracomment>“… and try again” follows</extracomment>
        <translation>磁碟未能完成操作（{error}）。請檢查磁碟</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>Your conversations could not be read, so nothing was exported. Try again.</source>
        <translation>無法讀取你的對話，因此沒有匯出任何內容。請再試一次。</translation>
    </message>
    <message>
        <source>Paddock is open already. Look for its window behind the others; if there is none, wait a moment and start Paddock again.</source>
        <translation>Paddock 已經開啟。請在其他視窗後面找找它的視窗；如果沒有，請稍等片刻，然後重新啟動 Paddock。</translation>
    </message>
    <message>
        <source>Paddock cannot keep anything in {folder}: {fault}. See that it can write there, then start it again.</source>
        <translation>Paddock 無法在 {folder} 中存放任何內容：{fault}。請確保它可以在那裡寫入，然後重新啟動。</translation>
    </message>
    <message>
        <source>a file stands in its way</source>
        <translation>有同名檔案擋住了位置</translation>
    </message>
    <message>
        <source>Your history is locked, and {file} cannot be read ({error}). See that Paddock may read it, then start it again.</source>
        <translation>你的歷程記錄已鎖定，但無法讀取 {file}（{error}）。請確保 Paddock 可以讀取它，然後重新啟動。</translation>
    </message>
    <message>
        <source>Your history was locked by a newer Paddock, so it was left as it is. Update Paddock to open it.</source>
        <translation>你的歷程記錄由較新版本的 Paddock 鎖定，因此保持原樣。請更新 Paddock 以開啟它。</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} 已損壞。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not take the key, so Paddock asks for the passphrase at each start. See that the keychain is unlocked, then choose it again in Settings (Privacy).</source>
        <translation>系統鑰匙圈未接受金鑰，因此 Paddock 每次啟動時都會詢問密語。請確保鑰匙圈已解鎖，然後在「設定」（「隱私權」）中再次選擇此選項。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not take the token, and Paddock keeps it nowhere else. See that the keychain is unlocked, then put it in again.</source>
        <translation>系統的鑰匙圈沒有接受存取權杖，Paddock 也不會存到別處。請確認鑰匙圈已解鎖，然後重新填入。</translation>
    </message>
    <message>
        <source>There is no keychain here, and Paddock keeps a token nowhere else. Set one up for the system, then put the token in again.</source>
        <translation>這裡沒有鑰匙圈，而 Paddock 不會把存取權杖存到別處。請為系統設定鑰匙圈，然後重新填入權杖。</translation>
    </message>
    <message>
        <source>The language could not be saved in {file}: {fault}. See that there is room, and choose it again.</source>
        <translation>未能將語言儲存在 {file} 中：{fault}。請確保有可用空間，然後重新選擇。</translation>
    </message>
    <message>
        <source>The file that opens your history ({name}) was damaged; its copy took its place.</source>
        <translation>用於開啟歷程記錄的檔案（{name}）已損壞；已由其副本代替。</translation>
    </message>
    <message>
        <source>The file that opens your history ({name}) was gone; its copy took its place.</source>
        <translation>用於開啟歷程記錄的檔案（{name}）已遺失；已由其副本代替。</translation>
    </message>
    <message>
        <source>The file of your lock ({name}) was damaged before anything was locked, so your history is not locked. To lock it, do so again in Settings (Privacy).</source>
        <translation>鎖定檔案（{name}）在鎖定任何內容之前就已損壞，因此你的歷程記錄沒有鎖定。若要鎖定，請在「設定」（「隱私權」）中重新操作。</translation>
    </message>
    <message>
        <source>Your history is locked. Start Paddock again and enter the passphrase.</source>
        <translation>你的歷程記錄已鎖定。請重新啟動 Paddock 並輸入密語。</translation>
    </message>
    <message>
        <source>{name}, without which nobody can open your locked history, is damaged, and so is its copy in {folder}. Bring one of them back from another backup of yours, and start Paddock again.</source>
        <translation>{name} 已損壞，它在 {folder} 中的副本也已損壞；沒有它，誰也無法開啟你鎖定的歷程記錄。請從你的其他備份中找回其中一個，然後重新啟動 Paddock。</translation>
    </message>
    <message>
        <source>That is not the passphrase. Check Caps Lock and try again.</source>
        <translation>密語不正確。請檢查大寫鎖定鍵，然後再試一次。</translation>
    </message>
    <message>
        <source>There is no model at {path} any more.</source>
        <translation>{path} 處已沒有模型。</translation>
    </message>
    <message>
        <source>{name} went away while it was read. If its disk was disconnected, connect it and try again.</source>
        <translation>讀取時 {name} 不見了。如果其磁碟已斷開，請重新連接後再試。</translation>
    </message>
    <message>
        <source>{name} was not got by Paddock, so Paddock does not remove it. Hide it here, or remove it with the app that put it there.</source>
        <translation>{name} 不是由 Paddock 取得的，因此 Paddock 不會移除它。請在此隱藏它，或用放置它的 App 移除。</translation>
    </message>
    <message>
        <source>{name} could not be written ({error}), so nothing has changed. See that the disk has room, and try again.</source>
        <translation>未能寫入 {name}（{error}），因此沒有任何更改。請確保磁碟有可用空間，然後再試一次。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}). See that Paddock may read it, and try again.</source>
        <translation>無法讀取 {file}（{error}）。請確認 Paddock 有權讀取它，然後再試一次。</translation>
    </message>
    <message>
        <source>What locks your history cannot be read or written ({error}). Nothing is lost. See that the disk has room and that Paddock may write there, and try again.</source>
        <translation>無法讀取或寫入用於鎖定歷程記錄的檔案（{error}）。沒有遺失任何內容。請確保磁碟有可用空間且 Paddock 可以在那裡寫入，然後再試一次。</translation>
    </message>
    <message>
        <source>{what} ({why}). Nothing is lost. See that the disk has room and can be written, and try again.</source>
        <translation>{what}（{why}）。沒有遺失任何內容。請確保磁碟有可用空間且可以寫入，然後再試一次。</translation>
    </message>
    <message>
        <source>Your history could not be locked</source>
        <translation>未能鎖定你的歷程記錄</translation>
    </message>
    <message>
        <source>Locking your history…</source>
        <translation>正在鎖定你的歷程記錄…</translation>
    </message>
    <message>
        <source>Locking backup {number} of {all}…</source>
        <translation>正在鎖定第 {number} 個備份，共 {all} 個…</translation>
    </message>
    <message>
        <source>Some backups are not locked yet</source>
        <translation>部分備份尚未鎖定</translation>
    </message>
    <message>
        <source>{error} Paddock does so itself at its next start.</source>
        <translation>{error}Paddock 會在下次啟動時自行完成。</translation>
    </message>
    <message>
        <source>Your history could not be unlocked</source>
        <translation>未能解鎖你的歷程記錄</translation>
    </message>
    <message>
        <source>Unlocking file {number} of {all}…</source>
        <translation>正在解鎖第 {number} 個檔案，共 {all} 個…</translation>
    </message>
    <message>
        <source>Your locked history could not be put aside</source>
        <translation>未能將鎖定的歷程記錄移到一旁</translation>
    </message>
    <message>
        <source>Some copies could not be removed</source>
        <translation>部分副本未能移除</translation>
    </message>
    <message>
        <source>A copy of {name} {fault}, so it was left as it is. Try again.</source>
        <translation>{name} 的副本{fault}，因此保持原樣。請再試一次。</translation>
    </message>
    <message>
        <source>is gone</source>
        <translation>已遺失</translation>
    </message>
    <message>
        <source>has an older log beside it</source>
        <translation>旁邊有較舊的記錄檔</translation>
    </message>
    <message>
        <source>has another one&apos;s log beside it</source>
        <translation>旁邊有屬於另一個檔案的記錄檔</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another one.</source>
        <translation>此備份已損壞。請選擇另一個。</translation>
    </message>
    <message>
        <source>A newer Paddock made this backup. Update Paddock, or choose another one.</source>
        <translation>此備份由較新版本的 Paddock 建立。請更新 Paddock，或選擇另一個備份。</translation>
    </message>
    <message>
        <source>This backup could not be prepared ({why}), and nothing was changed. See that there is room in {folder} for a second copy of your conversations.</source>
        <translation>未能準備此備份（{why}），沒有任何更改。請確保 {folder} 中有空間可存放對話的第二份副本。</translation>
    </message>
    <message>
        <source>The file of your conversations was damaged, and what could be had of it is back.</source>
        <translation>存放對話的檔案已損壞，能找回的內容已回復。</translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is kept in {folder}.</source>
        <translation>備份已回復。之前的內容儲存在 {folder} 中。</translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is a backup too, of {day}.</source>
        <translation>備份已回復。之前的內容也已成為備份，日期為 {day}。</translation>
    </message>
    <message>
        <source>the file without its log</source>
        <comment>after “from”</comment>
        <translation>不含記錄檔的檔案</translation>
    </message>
    <message>
        <source>the backup of {day}</source>
        <extracomment>After “from”</extracomment>
        <translation>{day} 的備份</translation>
    </message>
    <message>
        <source>The file of your conversations {fault}.</source>
        <translation>存放對話的檔案{fault}。</translation>
    </message>
    <message>
        <source>Nothing of it could be read, and there is no backup of it.</source>
        <translation>其中沒有任何內容可以讀取，也沒有備份。</translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}.</source>
        <translation>損壞的檔案儲存在 {folder} 中。</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations with {messages} are back, from {source}.</source>
        <translation>
            <numerusform>已從{source}回復 {n} 個對話，包含 {messages}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages</source>
        <translation>
            <numerusform>{n} 則訊息</numerusform>
        </translation>
    </message>
    <message>
        <source>what could be read of it</source>
        <comment>after “from”</comment>
        <translation>其中可讀取的部分</translation>
    </message>
    <message numerus="yes">
        <source>{source} and the damaged file, which had {n} more messages</source>
        <comment>after “from”</comment>
        <translation>
            <numerusform>{source}以及損壞的檔案（另有 {n} 則訊息）</numerusform>
        </translation>
    </message>
    <message>
        <source>Your conversations in {folder} could not be opened ({why}), and were left as they are. See that the disk has room and can be written, then start Paddock again.</source>
        <translation>無法開啟 {folder} 中的對話（{why}），因此保持原樣。請確保磁碟有可用空間且可以寫入，然後重新啟動 Paddock。</translation>
    </message>
    <message>
        <source>Not all backups could be changed ({why}), so some still hold what you deleted. See that there is room in {folder}: Paddock tries again at its next start.</source>
        <translation>部分備份未能更改（{why}），因此其中仍有你已刪除的內容。請確保 {folder} 中有可用空間：Paddock 會在下次啟動時再次嘗試。</translation>
    </message>
    <message>
        <source>Your conversations could not be read, so no backup was changed, and some still hold what you deleted. Paddock tries again at its next start.</source>
        <translation>無法讀取你的對話，因此沒有更改任何備份，部分備份中仍有你已刪除的內容。Paddock 會在下次啟動時再次嘗試。</translation>
    </message>
    <message>
        <source>Recovered chat</source>
        <translation>回復的對話</translation>
    </message>
    <message>
        <source>To check a passphrase takes {number} MB of memory, which cannot be had now. Close other programs and try again.</source>
        <translation>檢查密語需要 {number} MB 記憶體，目前無法取得。請關閉其他程式，然後再試一次。</translation>
    </message>
    <message>
        <source>Nothing was deleted, as {folder} could not be written ({error}). See that there is room, and try again.</source>
        <translation>沒有刪除任何內容，因為無法寫入 {folder}（{error}）。請確保有可用空間，然後再試一次。</translation>
    </message>
    <message>
        <source>{file} could not be read, so backups may still hold what you deleted. See that Paddock may read it: it tries again at its next start.</source>
        <translation>無法讀取 {file}，因此備份中可能仍有你已刪除的內容。請確保 Paddock 可以讀取它：它會在下次啟動時再次嘗試。</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>JSON (all of it)</source>
        <translation>JSON（全部內容）</translation>
    </message>
    <message>
        <source>Text for any editor, with the versions of messages that are shown.</source>
        <translation>適用於任何編輯器的文字，包含目前顯示的訊息版本。</translation>
    </message>
    <message>
        <source>Everything, all versions of messages included. Paddock imports it without a loss.</source>
        <translation>全部內容，包括訊息的所有版本。Paddock 可以完整無缺地匯入。</translation>
    </message>
    <message>
        <source>A page for any browser, with the versions of messages that are shown.</source>
        <translation>適用於任何瀏覽器的網頁，包含目前顯示的訊息版本。</translation>
    </message>
    <message>
        <source>Pages for print, with the versions of messages that are shown.</source>
        <translation>適合列印的頁面，包含目前顯示的訊息版本。</translation>
    </message>
    <message>
        <source>“{name}” was not written: it would not be what its name says. Choose a name that ends in .{form}, or another form.</source>
        <translation>未寫入「{name}」：內容會與名稱不符。請選擇以 .{form} 結尾的名稱，或者選擇另一種格式。</translation>
    </message>
    <message>
        <source>The file will not be private: what was said in the private chat stays in it, for whoever opens it, until you delete it.</source>
        <translation>此檔案不是私密的：私密對話中的內容會留在檔案裡，任何人開啟它都能看到，直到你將其刪除。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Choose All</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number}/{all}</translation>
    </message>
    <message>
        <source>Choose None</source>
        <translation>全不選</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>Paddock conversations</source>
        <translation>Paddock 對話</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>對話</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Another language is spoken once you have quit Paddock and opened it again.</source>
        <translation>結束 Paddock 並重新開啟後，將使用所選語言。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不朗讀</translation>
    </message>
    <message>
        <source>When it begins and ends</source>
        <translation>開始和結束</translation>
    </message>
    <message>
        <source>All of it, as it comes</source>
        <translation>全部內容,邊產生邊讀</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>螢幕閱讀器</translation>
    </message>
    <message>
        <source>What VoiceOver says of an answer by itself.</source>
        <translation>VoiceOver 會主動朗讀回答的哪些內容。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>It says only that an answer is there, and no word of it.</source>
        <translation>只告知有了回答，不顯示其中任何內容。</translation>
    </message>
    <message>
        <source>Return sends, Shift-Return breaks the line</source>
        <translation>按 Return 傳送，按 Shift-Return 換行</translation>
    </message>
    <message>
        <source>{keys} sends, Return breaks the line</source>
        <translation>按 {keys} 傳送，按 Return 換行</translation>
    </message>
    <message>
        <source>When a long answer ends while you are elsewhere</source>
        <translation>當您不在時，較長的回答結束後</translation>
    </message>
    <message>
        <source>Nothing of this chat is saved. It is gone when you close it.</source>
        <translation>此對話的內容不會儲存。關閉後即消失。</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>未開啟</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>正在載入</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就緒</translation>
    </message>
    <message>
        <source>resting, wakes up when you type</source>
        <translation>休眠中，開始輸入時喚醒</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Opens the list of models</source>
        <translation>打開模型列表</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>隱藏側邊欄</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>顯示側邊欄</translation>
    </message>
    <message>
        <source>Hide inspector</source>
        <translation>隱藏檢閱器</translation>
    </message>
    <message>
        <source>Show inspector</source>
        <translation>顯示檢閱器</translation>
    </message>
    <message>
        <source>Model: {name}, {state}</source>
        <translation>模型：{name}，{state}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no model</comment>
        <translation>無</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>開啟模型檔案</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>模型檔案 (*.gguf)</translation>
    </message>
    <message>
        <source>Use without it</source>
        <comment>without an adapter</comment>
        <translation>不使用適配器</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>開啟模型檔案…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>無模型</translation>
    </message>
    <message>
        <source>{name} · loading {percent}</source>
        <translation>{name} · 正在載入 {percent}</translation>
    </message>
    <message>
        <source>{name} · resting</source>
        <translation>{name} · 休眠中</translation>
    </message>
    <message>
        <source>{name} · failed</source>
        <translation>{name} · 失敗</translation>
    </message>
    <message>
        <source>A backup has all conversations. One is made every half hour while there is something new: the last three are kept, and one for each of three hours, seven days, four weeks and six months. What you delete for good stays in the backups that were made before, unless you say otherwise when you delete it.</source>
        <translation>備份包含所有對話。有新內容時每半小時備份一次：保留最近三個備份，以及三個小時、七天、四週和六個月中每個時段各一個。永久刪除的內容會留在之前的備份中，除非你在刪除時另作選擇。</translation>
    </message>
    <message>
        <source>Paddock closes and opens again, with your conversations as they were on {day}. What is there now becomes a backup itself.</source>
        <translation>Paddock 會關閉並重新開啟，對話將回復到 {day} 的狀態。目前的內容也會成為一個備份。</translation>
    </message>
    <message>
        <source>No word will be left there. Folders and presets that you no longer have go from there, too, and what was typed before a chat began. This cannot be undone.</source>
        <translation>備份中不會留下任何內容。你已不再擁有的檔案夾和預設集，以及對話開始前輸入的內容，也會從中移除。此操作無法還原。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>回復…</translation>
    </message>
    <message>
        <source>Remove Gone Chats…</source>
        <translation>移除已不存在的對話…</translation>
    </message>
    <message>
        <source>A backup is being made…</source>
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>The last backup is of {day}.</source>
        <translation>上次備份時間：{day}。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>還沒有備份。</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats are in your backups but no longer in Paddock:

{names}

Remove them from all backups?</source>
        <translation>
            <numerusform>有 {n} 個對話在備份中，但已不在 Paddock 中：

{names}

要將其從所有備份中移除嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from Backups</source>
        <translation>從備份中移除</translation>
    </message>
    <message>
        <source>Remove Gone Chats</source>
        <translation>移除已不存在的對話</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>回復</translation>
    </message>
    <message>
        <source>before restoring another</source>
        <translation>回復另一個備份之前</translation>
    </message>
    <message numerus="yes">
        <source>has {n} chats that are gone</source>
        <translation>
            <numerusform>含 {n} 個已不存在的對話</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>以及另外 {number} 個</translation>
    </message>
    <message>
        <source>Bring conversations here from another program. Nothing leaves this computer.</source>
        <translation>從其他程式匯入對話。任何內容都不會離開這台電腦。</translation>
    </message>
    <message>
        <source>ChatGPT, Claude: the zip that you get by “Export data”, or conversations.json in it.
Open WebUI: the file of “Export chats”.
LM Studio: the folder ~/.lmstudio/conversations.
Jan: its folder threads.
Ollama: db.sqlite in the folder of its app.
Paddock: a JSON file that it has exported.</source>
        <translation>ChatGPT、Claude：透過「匯出資料」取得的 zip 檔案，或其中的 conversations.json。
Open WebUI：「匯出對話」產生的檔案。
LM Studio：檔案夾 ~/.lmstudio/conversations。
Jan：其 threads 檔案夾。
Ollama：App 檔案夾中的 db.sqlite。
Paddock：由它匯出的 JSON 檔案。</translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <translation>正在檢視 {name}…</translation>
    </message>
    <message>
        <source>What you have in Paddock stays as it is. Pictures and files are left behind, with a note.</source>
        <translation>Paddock 中已有的內容保持不變。圖片和檔案不會匯入，但會留下備註。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>What cannot be read</source>
        <translation>無法讀取的內容</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>選取檔案…</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>選取檔案夾…</translation>
    </message>
    <message>
        <source>Put into the Message</source>
        <translation>放入訊息</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>匯入檔案夾</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} conversations…</source>
        <translation>
            <numerusform>{done}/{n} 個對話…</numerusform>
        </translation>
    </message>
    <message>
        <source>To import from {name}</source>
        <translation>將從 {name} 匯入</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <translation>以及另外 {number} 個。</translation>
    </message>
    <message>
        <source>{begin}: {counted}.</source>
        <translation>{begin}：{counted}。</translation>
    </message>
    <message>
        <source>{begin}:</source>
        <translation>{begin}：</translation>
    </message>
    <message>
        <source>{begin}: nothing.</source>
        <translation>{begin}：無。</translation>
    </message>
    <message>
        <source>{number} cannot be read:</source>
        <translation>{number} 個無法讀取：</translation>
    </message>
    <message>
        <source>You stopped it. Import again to go on: what is here is passed over.</source>
        <translation>你停止了匯入。重新匯入即可繼續：已有的內容會被略過。</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations with {messages} from {program}</source>
        <translation>
            <numerusform>{program} 的 {n} 個對話，包含 {messages}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are here already, and passed over.</source>
        <translation>
            <numerusform>{n} 個對話已存在，已略過。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are among the recently deleted here, and passed over.</source>
        <translation>
            <numerusform>{n} 個對話位於這裡的「最近刪除」中，已略過。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are without a word, and passed over.</source>
        <translation>
            <numerusform>{n} 個對話沒有任何文字，已略過。</numerusform>
        </translation>
    </message>
    <message>
        <source>The model reads this before everything that is said in this chat.</source>
        <translation>模型會在讀取此對話中的所有內容之前先讀取這些指令。</translation>
    </message>
    <message>
        <source>For example: Answer in two or three sentences, in British English.</source>
        <translation>例如：用兩三句話回答，使用繁體中文。</translation>
    </message>
    <message>
        <source>An answer is being written. What you change holds from the next question.</source>
        <translation>正在寫回覆。更改從下一個問題起生效。</translation>
    </message>
    <message>
        <source>Keeps the instructions, and what is changed below.</source>
        <translation>保留指令和下面更改過的內容。</translation>
    </message>
    <message>
        <source>Which model answers in this chat.</source>
        <translation>在此對話中回覆的模型。</translation>
    </message>
    <message>
        <source>How exactly the model remembers what it has read. Fewer bits leave room for longer chats.</source>
        <translation>模型對已讀內容記得多精確。位元越少，可容納的對話越長。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>檢閱器</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>As in all chats: {model}</source>
        <translation>與所有對話相同：{model}</translation>
    </message>
    <message>
        <source>Model of {letter}</source>
        <translation>{letter} 的模型</translation>
    </message>
    <message>
        <source>Dials of {letter}</source>
        <translation>{letter} 的參數</translation>
    </message>
    <message>
        <source>Keep This One</source>
        <translation>保留這個</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提問</translation>
    </message>
    <message>
        <source>Answer {letter} is finished.</source>
        <translation>回答 {letter} 已完成。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他檔案…</translation>
    </message>
    <message>
        <source>Keep answer {letter}</source>
        <translation>保留回答 {letter}</translation>
    </message>
    <message>
        <source>Do Not Ask</source>
        <translation>不提問</translation>
    </message>
    <message>
        <source>Do not ask for answer {letter}</source>
        <translation>不請求回答 {letter}</translation>
    </message>
    <message>
        <source>Stop answer {letter}</source>
        <translation>停止回答 {letter}</translation>
    </message>
    <message>
        <source>Ask for answer {letter}</source>
        <translation>請求回答 {letter}</translation>
    </message>
    <message>
        <source>Try again for answer {letter}</source>
        <translation>再試一次回答 {letter}</translation>
    </message>
    <message>
        <source>This file is not there any more, so the open model answers.</source>
        <translation>此檔案已不存在，因此由目前開啟的模型回覆。</translation>
    </message>
    <message>
        <source>Default: {default}</source>
        <translation>預設：{default}</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Dials</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>儲存為預設集</translation>
    </message>
    <message>
        <source>Close private chat? Its messages will be gone.</source>
        <translation>關閉私密對話？其中的訊息將消失。</translation>
    </message>
    <message>
        <source>Close private chat? What you typed will be gone.</source>
        <translation>關閉私密對話？你輸入的內容將消失。</translation>
    </message>
    <message>
        <source>Close private chat?</source>
        <translation>關閉私密對話？</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此聊天中尋找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一個</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>Download {name} next</source>
        <translation>接著下載 {name}</translation>
    </message>
    <message>
        <source>Show {name} in its folder</source>
        <translation>在檔案夾中顯示 {name}</translation>
    </message>
    <message>
        <source>Chat with {name}</source>
        <translation>與 {name} 對話</translation>
    </message>
    <message>
        <source>Try download of {name} again</source>
        <translation>重試下載 {name}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Resume download of {name}</source>
        <translation>繼續下載 {name}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Pause download of {name}</source>
        <translation>暫停下載 {name}</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>從列表中移除</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>從列表中移除 {name}</translation>
    </message>
    <message>
        <source>Cancel download of {name}</source>
        <translation>取消下載 {name}</translation>
    </message>
    <message>
        <source>A copy for MLX in fewer bits takes less memory and answers sooner. The model itself stays as it is, with its {size}.</source>
        <translation>位元數更少的 MLX 副本佔用更少記憶體，回答也更快。原模型保持不變，大小仍為 {size}。</translation>
    </message>
    <message>
        <source>You can close this and go on. It goes on beside the chat.</source>
        <translation>可以關閉此視窗繼續做別的。轉換會在對話之外繼續進行。</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>轉換</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Convert {name}</source>
        <translation>轉換 {name}</translation>
    </message>
    <message>
        <source>Convert to Other Bits…</source>
        <translation>轉換為其他位元數⋯</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 個，共 {count} 個</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Your history is not locked.</source>
        <translation>你的歷程記錄未鎖定。</translation>
    </message>
    <message>
        <source>Your history is locked with a passphrase.</source>
        <translation>你的歷程記錄已用密語鎖定。</translation>
    </message>
    <message>
        <source>Anyone who gets hold of this computer&apos;s files can read your conversations, unless the disk itself is encrypted, as FileVault does it. With a lock they are encrypted, backups and all, and Paddock asks for a passphrase when it starts.</source>
        <translation>拿到這台電腦上檔案的任何人都可以閱讀你的對話，除非磁碟本身已加密（例如使用 FileVault）。鎖定後，對話連同備份都會加密，Paddock 啟動時會詢問密語。</translation>
    </message>
    <message>
        <source>Conversations, drafts, settings and backups are encrypted. What models have read is kept in memory only, so an old conversation is read anew after a restart. What you export is not encrypted, nor is what was copied elsewhere before.</source>
        <translation>對話、草稿、設定和備份均已加密。模型讀取的內容只儲存在記憶體中，因此重新啟動後舊對話需要重新讀取。匯出的內容不會加密，之前拷貝到別處的內容也不會。</translation>
    </message>
    <message>
        <source>Choose a passphrase. Without it, or the recovery code that comes next, nobody can open your history any more, and nobody can help.</source>
        <translation>請選擇密語。沒有密語或接下來顯示的復原碼，誰也無法再開啟你的歷程記錄，也沒有人能幫忙。</translation>
    </message>
    <message>
        <source>The old passphrase stops working. The recovery code stays as it is.</source>
        <translation>舊密語將失效。復原碼保持不變。</translation>
    </message>
    <message>
        <source>Enter the passphrase to make a new recovery code. The one that you have stops working then.</source>
        <translation>請輸入密語以產生新的復原碼。現有的復原碼屆時將失效。</translation>
    </message>
    <message>
        <source>Paddock then closes and opens again, and asks for the passphrase once more. Only then is everything locked, which may take a minute if there are large backups.</source>
        <translation>之後 Paddock 會關閉並重新開啟，並再次詢問密語。到那時才會鎖定所有內容；如果備份較大，可能需要一分鐘。</translation>
    </message>
    <message>
        <source>Paddock closes and opens again, and asks for the passphrase. Then everything is as it was without a lock, and anyone who gets hold of the files can read them.</source>
        <translation>Paddock 會關閉並重新開啟，並詢問密語。之後一切回復到沒有鎖定時的狀態，拿到檔案的任何人都可以閱讀。</translation>
    </message>
    <message>
        <source>Databases that were put aside before your history was locked can be read by anybody. What could be saved of damaged ones is in your history. Removing them cannot be undone.</source>
        <translation>在鎖定歷程記錄之前移到一旁的資料庫，任何人都可以讀取。損壞的資料庫中能挽救的內容已在你的歷程記錄中。移除後無法還原。</translation>
    </message>
    <message>
        <source>Lock with a Passphrase…</source>
        <translation>用密語鎖定…</translation>
    </message>
    <message>
        <source>Change Passphrase…</source>
        <translation>更改密語…</translation>
    </message>
    <message>
        <source>New Recovery Code…</source>
        <translation>新增復原碼…</translation>
    </message>
    <message>
        <source>Lock Now</source>
        <translation>立即鎖定</translation>
    </message>
    <message>
        <source>Take the Lock Off…</source>
        <translation>取消鎖定…</translation>
    </message>
    <message>
        <source>Unlock without asking on this computer</source>
        <translation>在這台電腦上解鎖時不再詢問</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>對話樣板</translation>
    </message>
    <message>
        <source>From</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>適配器</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Verified: all files are what their makers gave out.</source>
        <translation>已驗證：所有檔案均與發佈者提供的一致。</translation>
    </message>
    <message>
        <source>Nobody says what these files have to be, so they could not be verified.</source>
        <translation>沒有資料說明這些檔案應有的內容，因此無法驗證。</translation>
    </message>
    <message>
        <source>Damaged: {files}. It is a part of Paddock: put a new copy of Paddock in its place.</source>
        <translation>已損壞：{files}。它是 Paddock 的一部分，請換上一份新的 Paddock。</translation>
    </message>
    <message>
        <source>Damaged: {files}. Close Paddock and start it with “make run”, which gets it again.</source>
        <translation>已損壞：{files}。請關閉 Paddock，用「make run」啟動以重新取得。</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Remove it, and convert it again.</source>
        <translation>已損壞或缺少：{files}。請移除該模型，再重新轉換。</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Remove it, and convert {name} again.</source>
        <translation>已損壞或缺少：{files}。請移除該模型，再重新轉換 {name}。</translation>
    </message>
    <message>
        <source>It cannot be verified, as it is not known what its files have to be.</source>
        <translation>無法驗證，因為不知道其檔案應有的內容。</translation>
    </message>
    <message>
        <source>Chat with It</source>
        <translation>與它對話</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>上次開啟</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Show Again</source>
        <translation>重新顯示</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>停止驗證</translation>
    </message>
    <message>
        <source>Verifying {percent}</source>
        <translation>正在驗證 {percent}</translation>
    </message>
    <message>
        <source>Reading its files… {percent}</source>
        <translation>正在讀取檔案⋯ {percent}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>No, it is spoken to in a script</source>
        <translation>沒有，以劇本形式與其對話</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Get the model again.</source>
        <translation>已損毀或缺少：{files}。請重新取得該模型。</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Download the model again.</source>
        <translation>已損壞或缺少：{files}。請重新下載模型。</translation>
    </message>
    <message numerus="yes">
        <source>{n} damaged copies from before the lock can be read by anybody.</source>
        <translation>
            <numerusform>有 {n} 個鎖定之前的損壞副本，任何人都可以讀取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Cut off here: this is as long as a reply may be.</source>
        <translation>到此截斷：回覆不能更長了。</translation>
    </message>
    <message>
        <source>Cut off here: the model can hold no more of this conversation.</source>
        <translation>到此截斷：模型無法容納此對話的更多內容。</translation>
    </message>
    <message>
        <source>Cut off here: this Mac has run out of memory.</source>
        <translation>到此截斷：這台 Mac 的記憶體已用盡。</translation>
    </message>
    <message>
        <source>Interrupted: Paddock ended before the answer was complete.</source>
        <translation>已中斷：Paddock 在回答完成前就結束了。</translation>
    </message>
    <message>
        <source>The answer failed.</source>
        <translation>回答失敗。</translation>
    </message>
    <message>
        <source>Pinned: the model never loses sight of this.</source>
        <translation>已釘選：模型始終能看到此訊息。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Continue answer</source>
        <translation>繼續回答</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>顯示明細</translation>
    </message>
    <message numerus="yes">
        <source>{n} more letters. Copy takes all of them.</source>
        <translation>
            <numerusform>還有 {n} 個字。拷貝會包含全部內容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>已編輯。</translation>
    </message>
    <message>
        <source>{place}, pinned</source>
        <translation>{place}，已釘選</translation>
    </message>
    <message>
        <source>You, {when}, {place}</source>
        <translation>你，{when}，{place}</translation>
    </message>
    <message>
        <source>Assistant, {when}, {place}</source>
        <translation>助理，{when}，{place}</translation>
    </message>
    <message>
        <source>Assistant, {model}, {when}, {place}</source>
        <translation>助理，{model}，{when}，{place}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Use This Code</source>
        <translation>使用此復原碼</translation>
    </message>
    <message>
        <source>Lock and Restart</source>
        <translation>鎖定並重新啟動</translation>
    </message>
    <message>
        <source>Take the Lock Off</source>
        <translation>取消鎖定</translation>
    </message>
    <message>
        <source>Remove Damaged Copies</source>
        <translation>移除損壞的副本</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>請稍候…</translation>
    </message>
    <message>
        <source>Enter a passphrase first.</source>
        <translation>請先輸入密語。</translation>
    </message>
    <message>
        <source>The two are not the same. Type the new passphrase again.</source>
        <translation>兩次輸入的密語不同。請重新輸入新密語。</translation>
    </message>
    <message>
        <source>Enter the passphrase that holds now, or the recovery code.</source>
        <translation>請輸入目前的密語或復原碼。</translation>
    </message>
    <message>
        <source>This recovery code opens your history if you forget the passphrase. It is shown this once: write it down or print it, and keep it where nobody finds it together with this computer.</source>
        <translation>如果忘記密語，可以用此復原碼開啟歷程記錄。它只顯示這一次：請寫下來或列印出來，並儲存在不會有人連同這台電腦一起找到的地方。</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>密語或復原碼</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密語</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>再次輸入新密語</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>顯示輸入的內容</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>復原碼</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>我已寫下來</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>拷貝</translation>
    </message>
    <message>
        <source>Paddock {version}

A private chat with a Llama model. What you write stays on this computer.

Free software under the {license} license.</source>
        <translation>Paddock {version}

與 Llama 模型進行的私密對話。你寫下的內容不會離開這台電腦。

依據 {license} 授權條款發布的自由軟體。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷程記錄</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隱私權</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>結束並放棄</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>New Chat</source>
        <translation>新增對話</translation>
    </message>
    <message>
        <source>New Private Chat</source>
        <translation>新增私密對話</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新增檔案夾</translation>
    </message>
    <message>
        <source>Open Model…</source>
        <translation>開啟模型…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit Paddock</source>
        <translation>結束 Paddock</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪下</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Copy Last Answer</source>
        <translation>拷貝最後的回答</translation>
    </message>
    <message>
        <source>Copy Last Code Block</source>
        <translation>拷貝最後的程式碼區塊</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>尋找…</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>尋找下一個</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>尋找上一個</translation>
    </message>
    <message>
        <source>Use Selection for Find</source>
        <translation>使用所選範圍尋找</translation>
    </message>
    <message>
        <source>Search Chats</source>
        <translation>搜尋對話</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>對話(&amp;C)</translation>
    </message>
    <message>
        <source>This computer’s speech could not read it aloud. See the system’s settings for it.</source>
        <translation>這部電腦的語音無法朗讀。請查看系統的語音設定。</translation>
    </message>
    <message>
        <source>Code.</source>
        <translation>程式碼。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>正在朗讀。</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} 已就緒。</translation>
    </message>
    <message>
        <source>{name} could not be downloaded. {why}</source>
        <translation>{name} 無法下載。{why}</translation>
    </message>
    <message>
        <source>Your message will be sent when {name} is ready.</source>
        <translation>{name} 就緒後會送出你的訊息。</translation>
    </message>
    <message>
        <source>The download of {name} has stopped. Take it up again, and your message will be sent when {name} is ready.</source>
        <translation>{name} 的下載已停止。繼續下載後，你的訊息會在 {name} 就緒時送出。</translation>
    </message>
    <message>
        <source>Do Not Send</source>
        <translation>不要送出</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>開始對話</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Previous Version</source>
        <translation>上一個版本</translation>
    </message>
    <message>
        <source>Next Version</source>
        <translation>下一個版本</translation>
    </message>
    <message>
        <source>Attach Files…</source>
        <translation>附加檔案⋯</translation>
    </message>
    <message>
        <source>Choose Model…</source>
        <translation>選擇模型…</translation>
    </message>
    <message>
        <source>Choose an Adapter…</source>
        <translation>選擇適配器…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Move to Folder…</source>
        <translation>移到檔案夾…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Recently Deleted…</source>
        <translation>最近刪除…</translation>
    </message>
    <message>
        <source>Read Answer Aloud</source>
        <translation>朗讀回答</translation>
    </message>
    <message>
        <source>Try Again With…</source>
        <translation>換一種方式再試…</translation>
    </message>
    <message>
        <source>Compare Answers…</source>
        <translation>比較回答…</translation>
    </message>
    <message>
        <source>Why It Said That</source>
        <translation>為何這樣回答</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>顯示方式(&amp;V)</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>側邊欄</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Usual Text Size</source>
        <translation>標準文字大小</translation>
    </message>
    <message>
        <source>Appearance: System</source>
        <translation>外觀：跟隨系統</translation>
    </message>
    <message>
        <source>Appearance: Light</source>
        <translation>外觀：淺色</translation>
    </message>
    <message>
        <source>Appearance: Dark</source>
        <translation>外觀：深色</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>視窗(&amp;W)</translation>
    </message>
    <message>
        <source>Minimize</source>
        <translation>縮到最小</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>縮放</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>輔助說明(&amp;H)</translation>
    </message>
    <message>
        <source>Check for Updates…</source>
        <translation>檢查更新項目…</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>About Paddock</source>
        <translation>關於 Paddock</translation>
    </message>
    <message>
        <source>Leave out their oldest messages</source>
        <translation>略去最早的訊息</translation>
    </message>
    <message>
        <source>Stop, and say so</source>
        <translation>停止並提示</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>5 分鐘後</translation>
    </message>
    <message>
        <source>After 15 minutes</source>
        <translation>15 分鐘後</translation>
    </message>
    <message>
        <source>After half an hour</source>
        <translation>半小時後</translation>
    </message>
    <message>
        <source>After an hour</source>
        <translation>一小時後</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>As computed</source>
        <translation>按計算結果</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位元</translation>
    </message>
    <message>
        <source>4 bits</source>
        <translation>4 位元</translation>
    </message>
    <message>
        <source>Fewer bits leave room for longer conversations. 8 bits lose next to nothing, 4 bits a few percent of how well it foresees a text.</source>
        <translation>位元數越少，可容納的對話越長。8 位元幾乎沒有損失，4 位元會使預測文字的能力下降百分之幾。</translation>
    </message>
    <message>
        <source>A model that rests gives its memory back. It wakes up while you type.</source>
        <translation>休眠的模型會釋放其記憶體。在你輸入時喚醒。</translation>
    </message>
    <message>
        <source>What a model has read is kept, so that an old conversation goes on at once. It never leaves this computer, and goes with its conversation.</source>
        <translation>模型讀取過的內容會儲存下來，以便舊對話可以立即繼續。這些內容絕不會離開這台電腦，並隨對話一起刪除。</translation>
    </message>
    <message>
        <source>Your history is locked, so what a model has read is kept in memory only: on disk it would not be encrypted.</source>
        <translation>你的歷程記錄已鎖定，因此模型讀取的內容只儲存在記憶體中：若存在磁碟上則不會加密。</translation>
    </message>
    <message>
        <source>Precision of what is remembered</source>
        <translation>記憶內容的精度</translation>
    </message>
    <message>
        <source>Where a conversation gets too long</source>
        <translation>對話過長時</translation>
    </message>
    <message>
        <source>Let the model rest</source>
        <translation>讓模型休眠</translation>
    </message>
    <message>
        <source>Keep in memory</source>
        <translation>保留在記憶體中</translation>
    </message>
    <message>
        <source>Keep on disk</source>
        <translation>保留在磁碟上</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部移除</translation>
    </message>
    <message>
        <source>The open conversation only</source>
        <translation>僅目前開啟的對話</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>keeps nothing on disk</comment>
        <translation>不保留</translation>
    </message>
    <message>
        <source>{size} on disk now</source>
        <translation>目前磁碟上有 {size}</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Long conversations</source>
        <translation>長對話</translation>
    </message>
    <message>
        <source>{precision}: {size} for each token</source>
        <translation>{precision}：每個 token {size}</translation>
    </message>
    <message>
        <source>As much as suits this computer: {size}</source>
        <translation>適合這台電腦的大小：{size}</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>最多 {size}</translation>
    </message>
    <message>
        <source>Use the starter model</source>
        <translation>使用入門模型</translation>
    </message>
    <message>
        <source>Version {at} of {count}</source>
        <translation>第 {at} 個版本，共 {count} 個</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>拷貝訊息</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>拷貝回答</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>編輯訊息</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>編輯回答</translation>
    </message>
    <message>
        <source>Previous version, {at} of {count}</source>
        <translation>上一個版本，第 {at} 個，共 {count} 個</translation>
    </message>
    <message>
        <source>Next version, {at} of {count}</source>
        <translation>下一個版本，第 {at} 個，共 {count} 個</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在載入模型</translation>
    </message>
    <message>
        <source>temperature {number}</source>
        <translation>溫度 {number}</translation>
    </message>
    <message>
        <source>Answer {letter}</source>
        <translation>回答 {letter}</translation>
    </message>
    <message>
        <source>Temperature {number}</source>
        <translation>溫度 {number}</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>預設集：{name}</translation>
    </message>
    <message>
        <source>This chat’s dials</source>
        <translation>此對話的參數</translation>
    </message>
    <message>
        <source>Begins when the other answer is done.</source>
        <translation>另一個回答完成後開始。</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>尚未提問。</translation>
    </message>
    <message>
        <source>Loading {name}… {percent}</source>
        <translation>正在載入 {name}… {percent}</translation>
    </message>
    <message>
        <source>The model could not be opened.</source>
        <translation>未能開啟模型。</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>關閉通知</translation>
    </message>
    <message>
        <source>There are no presets yet. Write instructions, and save them as one.</source>
        <translation>還沒有預設集。請寫下指令，並存儲為預設集。</translation>
    </message>
    <message>
        <source>Have the preset say what this chat says now.</source>
        <translation>讓預設集改為此對話現在的內容。</translation>
    </message>
    <message>
        <source>Use a Mirror…</source>
        <translation>使用鏡像…</translation>
    </message>
    <message>
        <source>Go Online</source>
        <translation>切換為線上</translation>
    </message>
    <message>
        <source>Address of a mirror</source>
        <translation>鏡像位址</translation>
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
        <translation>這部電腦上還沒有模型。請取得一個，或加入存有模型的檔案夾。</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>正在尋找模型⋯</translation>
    </message>
    <message>
        <source>Add a Folder…</source>
        <translation>加入檔案夾⋯</translation>
    </message>
    <message>
        <source>Get Models…</source>
        <translation>取得模型⋯</translation>
    </message>
    <message numerus="yes">
        <source>{n} models, {size}</source>
        <translation>
            <numerusform>{n} 個模型，{size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation>加入模型檔案夾</translation>
    </message>
    <message>
        <source>No model is called so.</source>
        <translation>沒有這樣命名的模型。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>What the model is called here. Its files keep their names.</source>
        <translation>模型在此處的名稱。其檔案名稱維持不變。</translation>
    </message>
    <message>
        <source>“{name}” takes {size}, and is deleted from this computer for good.</source>
        <translation>「{name}」佔用 {size}，將從這部電腦永久刪除。</translation>
    </message>
    <message>
        <source>It answers now. When it is gone, {name} answers.</source>
        <translation>它正是現在回答的模型。刪除後，由 {name} 回答。</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats are answered by it. They stay, and the model that is open answers them.</source>
        <translation>
            <numerusform>{n} 個對話由它回答。這些對話會保留，並由已打開的模型回答。</numerusform>
        </translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>這部電腦上的模型</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>過濾模型</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>輸入以過濾</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>「{name}」已刪除。</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>預設集</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>過去一年</translation>
    </message>
    <message>
        <source>All Chats</source>
        <translation>所有對話</translation>
    </message>
    <message>
        <source>Pinned Only</source>
        <translation>僅已釘選</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>檔案夾</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>folder</comment>
        <translation>任何</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>model</comment>
        <translation>任何</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Any Time</source>
        <translation>任何時間</translation>
    </message>
    <message>
        <source>No Filter</source>
        <translation>無篩選條件</translation>
    </message>
    <message>
        <source>Search filter, on</source>
        <translation>搜尋篩選器，已啟用</translation>
    </message>
    <message>
        <source>Search filter</source>
        <translation>搜尋篩選器</translation>
    </message>
    <message>
        <source>The search is narrowed</source>
        <translation>搜尋範圍已縮小</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>縮小搜尋範圍</translation>
    </message>
    <message>
        <source>{number} found within the filter</source>
        <translation>篩選後找到 {number} 個</translation>
    </message>
    <message>
        <source>{number} found</source>
        <translation>找到 {number} 個</translation>
    </message>
    <message>
        <source>No chats within the filter.</source>
        <translation>篩選後沒有對話。</translation>
    </message>
    <message>
        <source>No chats contain “{words}” within the filter.</source>
        <translation>篩選後沒有包含「{words}」的對話。</translation>
    </message>
    <message>
        <source>No chats contain “{words}”.</source>
        <translation>沒有包含「{words}」的對話。</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>搜尋對話</translation>
    </message>
    <message>
        <source>Search Hugging Face, or paste a model’s address</source>
        <translation>搜尋 Hugging Face，或貼上模型位址</translation>
    </message>
    <message>
        <source>Search Hugging Face</source>
        <translation>搜尋 Hugging Face</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Every connection that Paddock made, since you cleared this list. It is kept on this computer. What you searched for is not in it.</source>
        <translation>自您清空此列表以來 Paddock 建立的每一個連線。列表保存在這台電腦上，不含您搜尋的內容。</translation>
    </message>
    <message>
        <source>Nobody can tell afterwards what Paddock connected to. This cannot be undone.</source>
        <translation>之後沒有人能知道 Paddock 連線過什麼。此操作無法還原。</translation>
    </message>
    <message>
        <source>Search for models</source>
        <translation>搜尋模型</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>查看 {name}</translation>
    </message>
    <message>
        <source>Model card of {name}</source>
        <translation>{name} 的模型卡</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>下載 {name}</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>連線到</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Paddock has not used the network.</source>
        <translation>Paddock 沒有使用過網路。</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>清空…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear Connections</source>
        <translation>清空連線</translation>
    </message>
    <message numerus="yes">
        <source>{n} connections · {received} received · {sent} sent</source>
        <translation>
            <numerusform>{n} 個連線 · 接收 {received} · 傳送 {sent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Nothing on this computer opens folders by itself. Look into {folder}.</source>
        <translation>這台電腦上沒有可開啟檔案夾的程式。請檢視 {folder}。</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>最近刪除</translation>
    </message>
    <message>
        <source>New Chat in This Folder</source>
        <translation>在此檔案夾中新增對話</translation>
    </message>
    <message>
        <source>Remove Folder</source>
        <translation>移除檔案夾</translation>
    </message>
    <message>
        <source>Discard what you typed? The message stays as it was.</source>
        <translation>捨棄你輸入的內容？訊息將維持原樣。</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>捨棄更動？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Copy Selection</source>
        <translation>拷貝所選內容</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>以 Markdown 拷貝</translation>
    </message>
    <message>
        <source>Copy as Rich Text</source>
        <translation>以多格式文字拷貝</translation>
    </message>
    <message>
        <source>Quote Selection in Message</source>
        <translation>在訊息中引用所選內容</translation>
    </message>
    <message>
        <source>Quote in Message</source>
        <translation>在訊息中引用</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Try Again With</source>
        <translation>換一種方式再試</translation>
    </message>
    <message>
        <source>Branch From Here</source>
        <translation>從此處分支</translation>
    </message>
    <message>
        <source>Another Model File…</source>
        <translation>其他模型檔案…</translation>
    </message>
    <message>
        <source>Another Seed</source>
        <translation>另一個種子</translation>
    </message>
    <message>
        <source>More Varied</source>
        <translation>更多樣</translation>
    </message>
    <message>
        <source>More Exact</source>
        <translation>更精確</translation>
    </message>
    <message>
        <source>{way} (Temperature {number})</source>
        <translation>{way}（溫度 {number}）</translation>
    </message>
    <message>
        <source>Only this answer is by {model}. Answering next, as before: {usual}.</source>
        <translation>只有這個回答來自 {model}。接下來仍由 {usual} 回答。</translation>
    </message>
    <message>
        <source>Kept. Answering next, as before: {usual}.</source>
        <translation>已保留。接下來仍由 {usual} 回答。</translation>
    </message>
    <message>
        <source>Use {way} Instead</source>
        <translation>改用 {way}</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消釘選</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>釘選</translation>
    </message>
    <message>
        <source>Show Receipt</source>
        <translation>顯示明細</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} Chats</source>
        <translation>
            <numerusform>刪除 {n} 個對話</numerusform>
        </translation>
    </message>
    <message>
        <source>No Folder</source>
        <translation>無檔案夾</translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation>新增檔案夾…</translation>
    </message>
    <message>
        <source>Deleted chats stay here for at least 30 days, and are gone for good after that.</source>
        <translation>已刪除的對話會在這裡保留至少 30 天，之後將永久刪除。</translation>
    </message>
    <message>
        <source>{copies} may still hold what was said there. If you take it out, folders and presets that you no longer have go from there, too, and what was typed before a chat began.</source>
        <translation>{copies}中可能仍有對話的內容。如果從中移除，你已不再擁有的檔案夾和預設集，以及對話開始前輸入的內容，也會從中移除。</translation>
    </message>
    <message>
        <source>Recently Deleted</source>
        <translation>最近刪除</translation>
    </message>
    <message>
        <source>Deleted chats</source>
        <translation>已刪除的對話</translation>
    </message>
    <message>
        <source>Delete for Good…</source>
        <translation>永久刪除…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>清空…</translation>
    </message>
    <message numerus="yes">
        <source>No word of these {n} chats will be left in your conversations. This cannot be undone.</source>
        <translation>
            <numerusform>這 {n} 個對話的內容將不再留在你的對話中。此操作無法還原。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>永久刪除</translation>
    </message>
    <message>
        <source>Take it out of the backups, too</source>
        <translation>也從備份中移除</translation>
    </message>
    <message>
        <source>Take it out of these, too</source>
        <translation>也從這些副本中移除</translation>
    </message>
    <message numerus="yes">
        <source>{n} backups</source>
        <translation>
            <numerusform>{n} 個備份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files that were put aside</source>
        <translation>
            <numerusform>{n} 個移到一旁的檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} and {others}</source>
        <translation>{some}和{others}</translation>
    </message>
    <message>
        <source>{title} — deleted {when}</source>
        <translation>{title} — 刪除於 {when}</translation>
    </message>
    <message>
        <source>No chat is deleted.</source>
        <translation>沒有已刪除的對話。</translation>
    </message>
    <message>
        <source>Paddock is locked</source>
        <translation>Paddock 已鎖定</translation>
    </message>
    <message>
        <source>Lock your history</source>
        <translation>鎖定歷程記錄</translation>
    </message>
    <message>
        <source>Take the lock off</source>
        <translation>取消鎖定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Enter your passphrase, or the recovery code, to open your conversations.</source>
        <translation>請輸入密語或復原碼以開啟你的對話。</translation>
    </message>
    <message>
        <source>Enter your new passphrase once more: then everything is locked. Until then your history is as it was, and can be read without it.</source>
        <translation>請再次輸入新密語：之後所有內容都會鎖定。在此之前，你的歷程記錄保持原樣，無需密語即可閱讀。</translation>
    </message>
    <message>
        <source>Enter your passphrase to take the lock off. Then everybody can read your files again.</source>
        <translation>請輸入密語以取消鎖定。之後任何人都可以再次讀取你的檔案。</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>請先輸入密語。</translation>
    </message>
    <message>
        <source>Without the passphrase or the recovery code nobody can open your history: neither you, nor who made Paddock. Look for the recovery code that was shown when you locked it.</source>
        <translation>沒有密語或復原碼，誰也無法開啟你的歷程記錄：你不能，Paddock 的作者也不能。請找一找鎖定時顯示的復原碼。</translation>
    </message>
    <message>
        <source>You can start with an empty history. The locked one is put aside, not deleted, and can be opened again if you ever find the passphrase.</source>
        <translation>你可以從空白的歷程記錄開始。鎖定的歷程記錄會移到一旁，不會刪除；如果以後找到密語，仍可重新開啟。</translation>
    </message>
    <message>
        <source>An answer is still being written. Quit anyway? What is there is kept.</source>
        <translation>回答仍在產生。仍要結束嗎？已有的內容會保留。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Quit Paddock?</source>
        <translation>要結束 Paddock 嗎？</translation>
    </message>
    <message>
        <source>Start with an Empty History…</source>
        <translation>從空白的歷程記錄開始…</translation>
    </message>
    <message>
        <source>Do Not Lock</source>
        <translation>不鎖定</translation>
    </message>
    <message>
        <source>Keep the Lock</source>
        <translation>保持鎖定</translation>
    </message>
    <message>
        <source>I Forgot It…</source>
        <translation>我忘記了…</translation>
    </message>
    <message>
        <source>Start with an Empty History</source>
        <translation>從空白的歷程記錄開始</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>你在想什麼？</translation>
    </message>
    <message>
        <source>Explain why the sky is blue to a ten-year-old</source>
        <translation>給十歲的孩子解釋天空為什麼是藍色的</translation>
    </message>
    <message>
        <source>Write a polite note about an unpaid bill</source>
        <translation>寫一封禮貌的信，提醒對方帳單未付</translation>
    </message>
    <message>
        <source>Give me three ideas for a rainy Sunday</source>
        <translation>給我三個雨天週日的點子</translation>
    </message>
    <message>
        <source>This chat is private: nothing of it is saved. When you close it, it is gone, and in no list, search or backup.</source>
        <translation>此對話是私密的：其中的內容不會儲存。關閉後即消失，不會出現在任何列表、搜尋或備份中。</translation>
    </message>
    <message>
        <source>Example: {text}</source>
        <translation>範例：{text}</translation>
    </message>
    <message>
        <source>This name could not be saved. Return tries again; Escape leaves the old one.</source>
        <translation>未能儲存此名稱。按下 Return 鍵再試一次；按下 Esc 鍵保留舊名稱。</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名稱</translation>
    </message>
    <message>
        <source>Restart and lose it</source>
        <translation>重新啟動並放棄</translation>
    </message>
    <message>
        <source>End of the answer</source>
        <translation>回答到此結束</translation>
    </message>
    <message>
        <source>Part of a character</source>
        <translation>字元的一部分</translation>
    </message>
    <message>
        <source>under {number}%</source>
        <translation>低於{number}%</translation>
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
        <translation>撰寫郵件</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>在瀏覽器中開啟</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>開啟連結</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>拷貝位址</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自動換行</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>拷貝程式碼</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message numerus="yes">
        <source>Code, {language}, {n} lines</source>
        <translation>
            <numerusform>程式碼，{language}，{n} 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table, {columns} columns, {n} rows</source>
        <translation>
            <numerusform>表格,{columns} 欄,{n} 列</numerusform>
        </translation>
    </message>
    <message>
        <source>formula</source>
        <comment>in a sentence</comment>
        <translation>公式</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已拷貝</translation>
    </message>
    <message>
        <source>Formula: {tex}</source>
        <translation>公式：{tex}</translation>
    </message>
    <message>
        <source>An answer is being written here. Wait, or stop it first.</source>
        <translation>這裡正在寫回覆。請稍候，或先將其停止。</translation>
    </message>
    <message>
        <source>An answer is being written where this was. Wait, or stop it first.</source>
        <translation>這個位置正在寫回覆。請稍候，或先將其停止。</translation>
    </message>
    <message>
        <source>A message cannot be empty. Write something, or delete the message.</source>
        <translation>訊息不能為空。請寫點內容，或刪除這則訊息。</translation>
    </message>
    <message>
        <source>There is no question above this, so nothing can be answered.</source>
        <translation>上面沒有問題，因此無從回答。</translation>
    </message>
    <message>
        <source>A private chat has no branches beside it, as nothing of it is saved. Export it to keep it.</source>
        <translation>私密聊天不儲存任何內容，因此不能另開分支。要保留它，請將其輸出。</translation>
    </message>
    <message>
        <source>A branch is being made. Wait a moment.</source>
        <translation>正在建立分支，請稍候。</translation>
    </message>
    <message>
        <source>Branch of {title}</source>
        <translation>{title} 的分支</translation>
    </message>
    <message>
        <source>Message deleted.</source>
        <translation>已刪除訊息。</translation>
    </message>
    <message>
        <source>This is on another branch. Wait, or stop the answer.</source>
        <translation>此內容位於另一個分支。請等待，或停止回答。</translation>
    </message>
    <message>
        <source>It is not known how likely the words of this answer were.</source>
        <translation>不清楚這則回覆中各個詞的可能性。</translation>
    </message>
    <message>
        <source>What the first part of this answer was made of is not known, so it cannot go on from here. Ask again to have one that can go on from any word.</source>
        <translation>不清楚這則回覆的前半部分由什麼組成，因此無法從這裡繼續。重新提問即可得到能從任意詞繼續的回覆。</translation>
    </message>
    <message>
        <source>Here the model would have ended its answer, so there is nothing to go on with.</source>
        <translation>模型會在這裡結束回覆，因此沒有可繼續的內容。</translation>
    </message>
    <message>
        <source>This is half of a character, so the answer cannot go on from it. Choose another.</source>
        <translation>這只是半個字元，因此回覆無法從它繼續。請選擇另一個。</translation>
    </message>
    <message>
        <source>“{title}” is being answered. Wait, or stop that first.</source>
        <translation>正在回覆「{title}」。請稍候，或先將其停止。</translation>
    </message>
    <message>
        <source>This chat’s own model, {name}, is not in {folder} any more, so {opened} answers. To choose another, see Instructions in the Chat menu.</source>
        <translation>此聊天自己的模型 {name} 已不在 {folder} 中，因此由 {opened} 回覆。要選擇另一個，請見「聊天」選單中的「指令」。</translation>
    </message>
    <message>
        <source>the open model</source>
        <translation>目前開啟的模型</translation>
    </message>
    <message>
        <source>No model is open yet, so nothing can answer. Open one; your text stays here.</source>
        <translation>尚未開啟模型，無法回答。請開啟一個模型；你的文字會保留在這裡。</translation>
    </message>
    <message>
        <source>The model could not be opened, so nothing can answer. Try again or open another; your text stays here.</source>
        <translation>未能開啟模型，無法回答。請再試一次或開啟另一個模型；你的文字會保留在這裡。</translation>
    </message>
    <message>
        <source>There is no {name} in {folder}. Choose another model.</source>
        <translation>{folder} 中沒有 {name}。請選擇另一個模型。</translation>
    </message>
    <message>
        <source>message {place} of {count}</source>
        <translation>第 {place} 則訊息，共 {count} 則</translation>
    </message>
    <message numerus="yes">
        <source>{n} new words</source>
        <translation>
            <numerusform>{n} 個新詞</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>跳到最新</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Attach the files in it.</source>
        <translation>「{name}」是檔案夾。請附加其中的檔案。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>「{name}」已不存在。</translation>
    </message>
    <message>
        <source>“{name}” could not be read: {why}.</source>
        <translation>無法讀取「{name}」：{why}。</translation>
    </message>
    <message>
        <source>“{name}” is not a file that can be read.</source>
        <translation>「{name}」不是可以讀取的檔案。</translation>
    </message>
    <message>
        <source>“{name}” has {size}; up to {most} can be attached.</source>
        <translation>「{name}」有 {size}；最多可附加 {most}。</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>「{name}」是空的。</translation>
    </message>
    <message>
        <source>“{name}” is not a text file; only text and code can be attached.</source>
        <translation>「{name}」不是文字檔；只能附加文字和程式碼。</translation>
    </message>
    <message>
        <source>“{name}” is not in UTF-8 or UTF-16, so it cannot be read. Save it as UTF-8 first.</source>
        <translation>「{name}」不是 UTF-8 或 UTF-16 編碼，因此無法讀取。請先將其儲存為 UTF-8。</translation>
    </message>
    <message>
        <source>“{address}” is not on this computer; save it here first.</source>
        <translation>「{address}」不在這部電腦上；請先將其儲存到這裡。</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>仍在讀取檔案。</translation>
    </message>
    <message>
        <source>The files are still being read. Send once they are attached, or cancel.</source>
        <translation>仍在讀取檔案。請等附加完成後再傳送，或取消。</translation>
    </message>
    <message>
        <source>Files that were still being read were not attached, as another chat was opened.</source>
        <translation>由於打開了另一個對話，仍在讀取的檔案未附加。</translation>
    </message>
    <message>
        <source>What was pasted has {size}; up to {most} can be attached.</source>
        <translation>貼上的內容有 {size}；最多可附加 {most}。</translation>
    </message>
    <message>
        <source>Up to {most} files can be attached to a message.</source>
        <translation>一則訊息最多可附加 {most} 個檔案。</translation>
    </message>
    <message>
        <source>With “{name}” there would be more than {most} attached to this message.</source>
        <translation>加上「{name}」後，這則訊息的附件將超過 {most}。</translation>
    </message>
    <message>
        <source>“{name}” removed.</source>
        <translation>已移除「{name}」。</translation>
    </message>
    <message>
        <source>Pasted text removed.</source>
        <translation>已移除貼上的文字。</translation>
    </message>
    <message numerus="yes">
        <source>{n} more files were not attached.</source>
        <translation>
            <numerusform>另有 {n} 個檔案未附加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Opens it, to be read</source>
        <translation>打開以閱讀</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼上的文字</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation>
            <numerusform>{n} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {size}</source>
        <translation>{what}，{size}</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens</source>
        <translation>
            <numerusform>{n} 個 token</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {size}, {tokens}</source>
        <translation>{what}，{size}，{tokens}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加檔案</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>傳送訊息</translation>
    </message>
    <message>
        <source>Return sends</source>
        <translation>按下 Return 鍵傳送</translation>
    </message>
    <message>
        <source>{keys} sends</source>
        <translation>按 {keys} 傳送</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
    <message>
        <source>Send (Return)</source>
        <translation>傳送（Return）</translation>
    </message>
    <message>
        <source>Send ({keys})</source>
        <translation>傳送（{keys}）</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Attach text or code files</source>
        <translation>附加文字或程式碼檔案</translation>
    </message>
    <message>
        <source>{means} Default: {default}.</source>
        <translation>{means}預設：{default}。</translation>
    </message>
    <message>
        <source>Changed for this chat.</source>
        <translation>已為此對話更改。</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>重置「{name}」</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>溫度</translation>
    </message>
    <message>
        <source>How freely words are chosen: 0 always takes the likeliest one, more is livelier.</source>
        <translation>選詞的自由程度：0 總是選最可能的詞，數值越大越活潑。</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest words that make up this share are considered; 1 is all.</source>
        <translation>只考慮合計達到此比例的最可能的詞；1 表示全部。</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words are considered; 0 is all.</source>
        <translation>只考慮這麼多個最可能的詞；0 表示全部。</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Words less likely than this share of the likeliest one are left out; 0 is none.</source>
        <translation>可能性低於最可能詞這一比例的詞會被排除；0 表示都不排除。</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Above 1, words that were used already come up less often; 1 changes nothing.</source>
        <translation>大於 1 時，已用過的詞較少再出現；1 不做任何改變。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>隨機種子</translation>
    </message>
    <message>
        <source>Chance begins here: the same number gives the same answer to the same question.</source>
        <translation>隨機由此開始：同一個數字對同一個問題給出同樣的回覆。</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>每次都不同</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>回覆最大長度</translation>
    </message>
    <message>
        <source>An answer ends after so many tokens. A token is a word, or part of one.</source>
        <translation>回覆到這麼多 token 就結束。一個 token 是一個詞或詞的一部分。</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>So many tokens of the chat are in the model’s view. Fewer need less memory.</source>
        <translation>模型能看到對話中的這麼多 token。越少，佔用記憶體越少。</translation>
    </message>
    <message>
        <source>all it can hold</source>
        <translation>能容納的全部</translation>
    </message>
    <message>
        <source>A number from {least} to {most}, please.</source>
        <translation>請輸入 {least} 到 {most} 之間的數字。</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}, please.</source>
        <translation>請輸入 {least} 到 {most} 之間的整數。</translation>
    </message>
    <message>
        <source>This will be answered when the model is ready.</source>
        <translation>模型就緒後將會回答。</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>正在回答</translation>
    </message>
    <message>
        <source>The answer in “{title}” has ended.</source>
        <translation>「{title}」中的回答已結束。</translation>
    </message>
    <message numerus="yes">
        <source>Answer finished, {n} words</source>
        <translation>
            <numerusform>回答完畢,{n} 個詞</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{why} {n} words</source>
        <translation>
            <numerusform>{why}{n} 個詞</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens</source>
        <translation>{tokens} / {context} 個 token</translation>
    </message>
    <message>
        <source>about {tokens} of {context} tokens</source>
        <translation>約 {tokens} / {context} 個 token</translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens: too long to be answered</source>
        <translation>{tokens} / {context} 個 token：過長，無法回答</translation>
    </message>
    <message numerus="yes">
        <source>about {tokens} of {context} tokens; the {n} oldest messages will be left out</source>
        <translation>
            <numerusform>約 {tokens} / {context} 個 token；最早的 {n} 則訊息將被略去</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens; soon the oldest messages will be left out</source>
        <translation>{tokens} / {context} 個 token；最早的訊息即將被略去</translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens, nearly all</source>
        <translation>{tokens} / {context} 個 token，即將用完</translation>
    </message>
    <message>
        <source>Answering · {speed} tokens/s</source>
        <translation>正在回答 · {speed} token/秒</translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} tokens… {percent}</source>
        <translation>
            <numerusform>正在讀取 {n} 個 token… {percent}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} tokens in “{title}”… {percent}</source>
        <translation>
            <numerusform>正在「{title}」中讀取 {n} 個 token… {percent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Answering…</source>
        <translation>正在回答…</translation>
    </message>
    <message>
        <source>Answering in “{title}” · {speed} tokens/s</source>
        <translation>正在「{title}」中回答 · {speed} token/秒</translation>
    </message>
    <message>
        <source>Answering in “{title}”…</source>
        <translation>正在「{title}」中回答⋯</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save and Ask</source>
        <translation>儲存並提問</translation>
    </message>
    <message>
        <source>Return saves and asks, Escape cancels</source>
        <translation>按下 Return 鍵儲存並提問，按下 Esc 鍵取消</translation>
    </message>
    <message>
        <source>Return saves, Escape cancels</source>
        <translation>按下 Return 鍵儲存，按下 Esc 鍵取消</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>The model no longer sees above here</source>
        <translation>模型已看不到此處以上的內容</translation>
    </message>
    <message>
        <source>No model is open. Choose one first.</source>
        <translation>沒有開啟的模型。請先選擇一個。</translation>
    </message>
    <message>
        <source>is of another version than the window: install Paddock again</source>
        <translation>與視窗的版本不同：請重新安裝 Paddock</translation>
    </message>
    <message>
        <source>{how}, {count} times in a row with this model</source>
        <translation>{how}，使用此模型已連續 {count} 次</translation>
    </message>
    <message>
        <source>The engine {how}. What it had written is kept; you can ask again.</source>
        <translation>引擎{how}。已寫出的內容已保留，你可以再問一次。</translation>
    </message>
    <message>
        <source>The engine {how}. Choose another model, or open this one again.</source>
        <translation>引擎{how}。請選擇其他模型，或重新開啟此模型。</translation>
    </message>
    <message>
        <source>did not move for {seconds} seconds and was replaced</source>
        <translation>有 {seconds} 秒沒有進展，已被替換</translation>
    </message>
    <message>
        <source>said something that the window does not understand</source>
        <translation>說了視窗不理解的內容</translation>
    </message>
    <message>
        <source>was ended from outside, perhaps because memory ran out</source>
        <translation>被外部結束，可能是記憶體不足</translation>
    </message>
    <message>
        <source>crashed ({name})</source>
        <translation>當掉了（{name}）</translation>
    </message>
    <message>
        <source>stopped unexpectedly (code {code})</source>
        <translation>意外停止（代碼 {code}）</translation>
    </message>
    <message>
        <source>needs {size} of memory in one piece, and {most} is the most</source>
        <translation>需要一整塊 {size} 的記憶體，而最多只有 {most}</translation>
    </message>
    <message>
        <source>{size} for its weights</source>
        <translation>權重 {size}</translation>
    </message>
    <message>
        <source>{size} for the conversation</source>
        <translation>對話 {size}</translation>
    </message>
    <message>
        <source>{size} for its work</source>
        <translation>計算 {size}</translation>
    </message>
    <message>
        <source>needs {size} of memory ({parts}), and {had}</source>
        <translation>需要 {size} 記憶體（{parts}），而{had}</translation>
    </message>
    <message>
        <source>{size} can be had</source>
        <translation>可用的有 {size}</translation>
    </message>
    <message>
        <source>{size} can be had beside {left} that the system keeps</source>
        <translation>除系統保留的 {left} 外，可用的有 {size}</translation>
    </message>
    <message>
        <source>what it answers</source>
        <translation>它所回覆的內容</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>the pinned messages</source>
        <translation>釘選的訊息</translation>
    </message>
    <message>
        <source>what the model&apos;s template adds</source>
        <translation>模型樣板添加的內容</translation>
    </message>
    <message>
        <source>There is no model at {path}. Choose another file.</source>
        <translation>{path} 沒有模型。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>The starter model is not at {path} yet. “make starter” gets it.</source>
        <translation>入門模型還不在 {path}。「make starter」會取得它。</translation>
    </message>
    <message>
        <source>{name} is damaged or is no model: {fault}. Get the file again, or choose another one.</source>
        <translation>{name} 已損壞或不是模型：{fault}。請重新取得該檔案，或選擇其他檔案。</translation>
    </message>
    <message>
        <source>Paddock cannot run {name}: {fault}. Choose another model.</source>
        <translation>Paddock 無法執行 {name}：{fault}。請選擇其他模型。</translation>
    </message>
    <message>
        <source>The adapter {name} cannot be used: {fault}. Choose another one, or none.</source>
        <translation>無法使用適配器 {name}：{fault}。請換一個，或不使用。</translation>
    </message>
    <message>
        <source>{name} cannot be converted: {fault}.</source>
        <translation>無法轉換 {name}：{fault}。</translation>
    </message>
    <message>
        <source>This model {needs}. Close other apps or choose a smaller model.</source>
        <translation>此模型{needs}。請關閉其他 App，或選擇較小的模型。</translation>
    </message>
    <message>
        <source>Reading this {needs}. Close other apps, or start a new conversation.</source>
        <translation>讀取這些內容{needs}。請關閉其他 App，或開始新對話。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template cannot be used: {fault}.</source>
        <translation>無法使用模型的聊天樣板：{fault}。</translation>
    </message>
    <message>
        <source>The model cannot read this: {fault}. Choose another model.</source>
        <translation>模型無法讀取這些內容：{fault}。請選擇其他模型。</translation>
    </message>
    <message>
        <source>This model does not take the conversation as it is: {fault}. Change it, or choose another model.</source>
        <translation>此模型不接受這樣的對話：{fault}。請修改對話，或選擇其他模型。</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>此對話</translation>
    </message>
    <message>
        <source>Let its oldest messages be left out, or start a new one</source>
        <translation>請略去最早的訊息，或開始新對話</translation>
    </message>
    <message>
        <source>the model can hold {tokens}</source>
        <translation>模型最多容納 {tokens} 個</translation>
    </message>
    <message>
        <source>the context is set to {tokens}</source>
        <translation>上下文設為 {tokens} 個</translation>
    </message>
    <message>
        <source>{advice}, or set the context to up to {most}</source>
        <translation>{advice}，或將上下文設為至多 {most}</translation>
    </message>
    <message>
        <source>{what} is at least {tokens} tokens long and {holds}. {advice}.</source>
        <translation>{what}至少有 {tokens} 個 token，而{holds}。{advice}。</translation>
    </message>
    <message>
        <source>This message</source>
        <translation>這則訊息</translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts</source>
        <translation>請縮短它，或分幾次傳送</translation>
    </message>
    <message>
        <source>This message with {others}</source>
        <translation>這則訊息連同{others}</translation>
    </message>
    <message>
        <source>Shorten what you can, or start a new conversation</source>
        <translation>請盡量縮短，或開始新對話</translation>
    </message>
    <message>
        <source>Shorten what you can, pin less, or start a new conversation</source>
        <translation>請盡量縮短、減少釘選，或開始新對話</translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation>{some}、{more}</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some}和{more}</translation>
    </message>
    <message>
        <source>Cut off here: this Mac has run out of memory. Close other apps, then ask the model to go on.</source>
        <translation>在此中斷：這台 Mac 的記憶體已用盡。請關閉其他 App，然後讓模型繼續。</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>沒有開啟的模型。</translation>
    </message>
    <message>
        <source>There is nothing to answer. Write first.</source>
        <translation>沒有可回答的內容。請先寫點什麼。</translation>
    </message>
    <message>
        <source>An answer is ready.</source>
        <translation>有一個回答已就緒。</translation>
    </message>
    <message>
        <source>Stop Reading</source>
        <translation>停止朗讀</translation>
    </message>
    <message>
        <source>Read Aloud</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Thinking… {minutes} min {seconds} s</source>
        <translation>正在思考… {minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>Thinking… {seconds} s</source>
        <translation>正在思考… {seconds} 秒</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>正在思考…</translation>
    </message>
    <message>
        <source>Thought for {minutes} min {seconds} s</source>
        <translation>思考了 {minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>Thought for {seconds} s</source>
        <translation>思考了 {seconds} 秒</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>已思考</translation>
    </message>
    <message>
        <source>It is not known how sure a model was of these words. It is known of answers that Paddock’s models give from now on: Try Again makes one.</source>
        <translation>不知道模型對這些文字有多確定。從現在起，Paddock 的模型所作的回答都會記錄這一點：「再試一次」會產生一個這樣的回答。</translation>
    </message>
    <message>
        <source>You edited this answer, so these words are not a model’s alone. Try Again makes an answer of which it is known how sure the model was.</source>
        <translation>你編輯過這個回答，所以這些文字不全是模型寫的。「再試一次」會產生一個能看出模型有多確定的回答。</translation>
    </message>
    <message>
        <source>It is not known how sure the model was of the beginning.</source>
        <translation>不知道模型對開頭部分有多確定。</translation>
    </message>
    <message>
        <source>The model is being opened. Wait a moment.</source>
        <translation>正在打開模型，請稍候。</translation>
    </message>
    <message>
        <source>No model is open. Open one to go on with another token.</source>
        <translation>沒有打開的模型。請打開一個模型，再用其他 token 繼續。</translation>
    </message>
    <message>
        <source>{model} gave this answer, and now {other} would go on. Other models have other tokens: open {model} first.</source>
        <translation>這個回答來自 {model}，而現在會由 {other} 繼續。不同模型的 token 不同：請先打開 {model}。</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>快速前往</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Token {number} of the {count} that make this</source>
        <translation>構成此處的 {count} 個 token 中的第 {number} 個</translation>
    </message>
    <message>
        <source>Stopped while thinking</source>
        <translation>思考時已停止</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>Go to Anything…</source>
        <translation>快速前往…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Previous Chat</source>
        <translation>上一個對話</translation>
    </message>
    <message>
        <source>Next Chat</source>
        <translation>下一個對話</translation>
    </message>
    <message>
        <source>Chat by Number</source>
        <translation>依編號前往對話</translation>
    </message>
    <message>
        <source>Top of Chat</source>
        <translation>對話開頭</translation>
    </message>
    <message>
        <source>End of Chat</source>
        <translation>對話結尾</translation>
    </message>
    <message>
        <source>Message Field</source>
        <translation>訊息欄位</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>下一個區域</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>上一個區域</translation>
    </message>
    <message>
        <source>Chat {number}</source>
        <translation>對話 {number}</translation>
    </message>
    <message>
        <source>{title}, command</source>
        <translation>{title}，指令</translation>
    </message>
    <message>
        <source>{title}, model</source>
        <translation>{title}，模型</translation>
    </message>
    <message>
        <source>{title}, preset</source>
        <translation>{title}，預設集</translation>
    </message>
    <message>
        <source>{title}, chat</source>
        <translation>{title}，對話</translation>
    </message>
    <message>
        <source>Hidden by you</source>
        <translation>已被你隱藏</translation>
    </message>
    <message>
        <source>Answers now</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Search all messages for “{words}”</source>
        <translation>在所有訊息中搜尋「{words}」</translation>
    </message>
    <message>
        <source>This chat uses the preset “{name}” now.</source>
        <translation>此對話現在使用預設集「{name}」。</translation>
    </message>
    <message>
        <source>Chats, commands, models and presets</source>
        <translation>對話、指令、模型和預設集</translation>
    </message>
    <message>
        <source>The chat could not be printed. Check the printer, and print again.</source>
        <translation>無法列印此對話。請檢查印表機，然後再試一次。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在列印…</translation>
    </message>
    <message>
        <source>In the message field</source>
        <translation>在訊息欄位中</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>在對話列表中</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>換行</translation>
    </message>
    <message>
        <source>What was asked before</source>
        <translation>先前的提問</translation>
    </message>
    <message>
        <source>Write in the chat</source>
        <translation>在對話中輸入</translation>
    </message>
    <message>
        <source>Message by message</source>
        <translation>逐則訊息移動</translation>
    </message>
    <message>
        <source>What can be done with a message</source>
        <translation>訊息的操作</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>返回訊息</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>逐頁移動</translation>
    </message>
    <message>
        <source>How likely the model held each token, before temperature and the other dials: the deeper the colour, the less likely. What was least likely is underlined.</source>
        <translation>在套用溫度等參數之前，模型認為每個 token 有多大可能：顏色越深，可能性越低；可能性最低的帶有底線。</translation>
    </message>
    <message>
        <source>The left and right arrow keys go from token to token, with Option to those in doubt; Return goes to the alternatives, and Escape leaves.</source>
        <translation>左右方向鍵在 token 之間移動，按住 Option 鍵則移到不確定的 token；按 Return 鍵前往其他候選，按 Esc 鍵離開。</translation>
    </message>
    <message>
        <source>less sure</source>
        <translation>不太確定</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Instead, go on with</source>
        <translation>改用以下內容繼續</translation>
    </message>
    <message>
        <source>Go on with this instead</source>
        <translation>改用這個繼續</translation>
    </message>
    <message>
        <source>{token}, {chance}</source>
        <translation>{token}，{chance}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Write a question first; then two answers to it can be compared.</source>
        <translation>請先寫一個問題，然後就可以比較兩個回答。</translation>
    </message>
    <message>
        <source>The second answer was not asked for, as you left the chat.</source>
        <translation>由於你離開了對話，沒有請求第二個回答。</translation>
    </message>
    <message>
        <source>One model answers at a time: B begins when A is done. Both answers stay in the chat as versions.</source>
        <translation>一次只有一個模型回答：A 完成後 B 開始。兩個回答都會作為版本保留在對話中。</translation>
    </message>
    <message>
        <source>Compare answers</source>
        <translation>比較回答</translation>
    </message>
    <message>
        <source>Compare Answers</source>
        <translation>比較回答</translation>
    </message>
    <message>
        <source>Ask Both</source>
        <translation>同時提問</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>兩個都保留</translation>
    </message>
    <message>
        <source>Close comparison</source>
        <translation>關閉比較</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds left</source>
        <translation>
            <numerusform>還需 {n} 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes left</source>
        <translation>
            <numerusform>還需 {n} 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hours left</source>
        <translation>
            <numerusform>還需 {n} 小時</numerusform>
        </translation>
    </message>
    <message>
        <source>more than a day left</source>
        <translation>還需一天以上</translation>
    </message>
    <message>
        <source>This Mac is not connected to the internet. Connect it, then try again.</source>
        <translation>這台 Mac 未連接網際網路。請連接後再試一次。</translation>
    </message>
    <message>
        <source>Paddock is set to stay offline. To reach the Hub, turn Offline off in Settings.</source>
        <translation>Paddock 已設為保持離線。若要連接 Hub，請在設定中關閉「離線」。</translation>
    </message>
    <message>
        <source>{host} does not answer. Try again later, or choose a mirror of the Hub in Settings.</source>
        <translation>{host} 沒有回應。請稍後再試，或在設定中選擇 Hub 的鏡像站。</translation>
    </message>
    <message>
        <source>The Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>{host} has been asked too much from this network. Wait some minutes, then try again; signing in with a token in Settings allows more.</source>
        <translation>此網路對 {host} 的要求過多。請等幾分鐘再試；在設定中填入存取權杖可放寬限制。</translation>
    </message>
    <message>
        <source>This network answers in the place of the Hub, as one does that wants you to sign in. Open any web page in your browser, sign in there, then try again.</source>
        <translation>回應的是此網路而不是 Hub，它可能要求先登入。請在瀏覽器中打開任一網頁並登入，然後再試一次。</translation>
    </message>
    <message>
        <source>The makers of {name} want to be asked first. Ask for access on its page on the Hub, put your token into Settings, then try again.</source>
        <translation>{name} 需要先徵得其作者同意。請在 Hub 的頁面上申請存取，在設定中填入存取權杖，然後再試一次。</translation>
    </message>
    <message>
        <source>The makers of {name} want to know who gets it, and your token is never sent to a mirror. To ask the Hub itself, remove the mirror in Settings, then try again.</source>
        <translation>{name} 的作者想知道誰在取得它，而你的存取權杖絕不會傳送給鏡像。要直接存取 Hub，請在設定中移除鏡像，然後再試一次。</translation>
    </message>
    <message>
        <source>{name} is given out under a licence that you have not accepted. Accept it on its page on the Hub, signed in as the one whose token is in Settings, then try again.</source>
        <translation>{name} 的授權條款尚未接受。請用設定中存取權杖所屬的帳號在 Hub 的頁面上接受，然後再試一次。</translation>
    </message>
    <message>
        <source>{name} is private, or does not exist. Check its name; if it is yours, put a token that may read it into Settings.</source>
        <translation>{name} 是私有的，或者不存在。請檢查名稱；如果是你自己的，請在設定中填入有權讀取的存取權杖。</translation>
    </message>
    <message>
        <source>The mirror in Settings does not have {name}, or it is private: your token is never sent to a mirror. Check its name, or remove the mirror to ask the Hub itself.</source>
        <translation>設定中的鏡像沒有 {name}，或它是私有的：你的存取權杖絕不會傳送給鏡像。請檢查名稱，或移除鏡像以直接存取 Hub。</translation>
    </message>
    <message>
        <source>The Hub does not accept your token: it is wrong, or has ended. Put a new one into Settings, or remove it to go on without.</source>
        <translation>Hub 不接受你的存取權杖：權杖有誤或已過期。請在設定中填入新的，或移除後繼續。</translation>
    </message>
    <message>
        <source>{name} is not on the Hub, or no longer. Check its name, or look for another copy of it.</source>
        <translation>Hub 上沒有 {name}，或已被刪除。請檢查名稱，或尋找其他副本。</translation>
    </message>
    <message>
        <source>This model has moved to {name}, which belongs to somebody else. If you trust them, look for it under that name.</source>
        <translation>此模型已移至 {name}，擁有者也變了。如果你信任對方，請用該名稱尋找。</translation>
    </message>
    <message>
        <source>{name} has changed on the Hub since it was chosen. Choose it again to get the new one.</source>
        <translation>{name} 選定後在 Hub 上有了變化。請重新選擇以取得新版本。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {size} more are needed. Make room, then go on; what has come is kept.</source>
        <translation>磁碟空間不足：還需要 {size}。請騰出空間後繼續；已下載的部分會保留。</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then go on; what has come is kept.</source>
        <translation>磁碟已滿。請騰出空間後繼續；已下載的部分會保留。</translation>
    </message>
    <message>
        <source>{name} cannot be written. See that its folder is there and that you may write in it, then try again.</source>
        <translation>無法寫入 {name}。請確認其檔案夾存在且可以寫入，然後再試一次。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>{name} came with wrong bytes, twice, so it was not kept. Try again on another network, or with another endpoint in Settings.</source>
        <translation>{name} 兩次下載的內容都不正確，因此沒有保留。請換一個網路再試，或在設定中換一個端點。</translation>
    </message>
    <message>
        <source>{host} sent nothing for too long. Look at the connection and go on, or choose a mirror of the Hub in Settings; what has come is kept.</source>
        <translation>{host} 太久沒有傳送資料。請檢查網路連線後繼續，或在設定中選擇 Hub 的鏡像站；已下載的部分會保留。</translation>
    </message>
    <message>
        <source>Paddock does not take {name}: such files can hold programs, or be written outside their folder. Choose a model in GGUF or MLX format.</source>
        <translation>Paddock 不接受 {name}：此類檔案可能含有程式，或被寫到其檔案夾之外。請選擇 GGUF 或 MLX 格式的模型。</translation>
    </message>
    <message>
        <source>these files</source>
        <translation>這些檔案</translation>
    </message>
    <message>
        <source>{host} does not answer as the Hub does. Check the endpoint in Settings, or try again later.</source>
        <translation>{host} 的回應與 Hub 不同。請檢查設定中的端點，或稍後再試。</translation>
    </message>
    <message>
        <source>This was cancelled. Nothing of it is kept.</source>
        <translation>已取消，沒有保留任何內容。</translation>
    </message>
    <message>
        <source>The part of Paddock that reaches the Hub stopped unexpectedly. Try again; what has come is kept.</source>
        <translation>Paddock 中連接 Hub 的部分意外停止了。請再試一次；已下載的部分會保留。</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>此模型</translation>
    </message>
    <message>
        <source>This is a LoRA adapter for {base}, which is not on this computer. Get that model.</source>
        <translation>這是 {base} 的 LoRA 適配器，而該模型不在此電腦上。請取得該模型。</translation>
    </message>
    <message>
        <source>This is a LoRA adapter that does not say for which model it is.</source>
        <translation>這是一個未說明適用於哪個模型的 LoRA 適配器。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>多種語言</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>程式碼</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Thinks before it answers</source>
        <translation>先思考再回答</translation>
    </message>
    <message>
        <source>Long texts</source>
        <translation>長文</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小巧</translation>
    </message>
    <message>
        <source>The catalog of models is damaged. Install Paddock again to mend it; searching still works.</source>
        <translation>模型目錄已損壞。重新安裝 Paddock 即可修復；搜尋仍可使用。</translation>
    </message>
    <message>
        <source>There is a {folder} already. Remove it first, or keep it.</source>
        <translation>{folder} 已存在。請先移除它，或保留它。</translation>
    </message>
    <message>
        <source>Another Paddock is converting {name} just now. Wait until it is done.</source>
        <translation>另一個 Paddock 正在轉換 {name}。請等它完成。</translation>
    </message>
    <message>
        <source>The engine came to an end. Look whether there is memory and room for it.</source>
        <translation>引擎已終止。請檢查是否有足夠的記憶體和空間。</translation>
    </message>
    <message>
        <source>{name} could not be converted. {why}</source>
        <translation>無法轉換 {name}。{why}</translation>
    </message>
    <message>
        <source>{name} cannot be read: what read it came to an end. Get the file again.</source>
        <translation>無法讀取 {name}：讀取它的程式已終止。請重新取得該檔案。</translation>
    </message>
    <message>
        <source>{name} cannot be read: it took too long. Look at the disk that it lies on.</source>
        <translation>無法讀取 {name}：耗時過長。請檢查它所在的磁碟。</translation>
    </message>
    <message>
        <source>What was noted of your models (their names, your folders) could not be read: it is damaged, or a newer Paddock wrote it. It is kept as {name}; no model is lost.</source>
        <translation>無法讀取關於模型的紀錄（名稱、資料夾）：它已損毀，或由更新版本的 Paddock 寫入。它已保存為 {name}；沒有遺失任何模型。</translation>
    </message>
    <message>
        <source>Your history is locked, and with it whether Paddock is to stay offline. Get the model in the window.</source>
        <translation>歷史記錄已鎖定，因此無法得知 Paddock 是否應保持離線。請在視窗中取得模型。</translation>
    </message>
    <message>
        <source>Whether Paddock is to stay offline cannot be read ({error}). Open the window, and get the model there.</source>
        <translation>無法讀取 Paddock 是否應保持離線（{error}）。請打開視窗，在那裡取得模型。</translation>
    </message>
    <message>
        <source>{name} could not be removed whole ({error}). See that Paddock may write to its folder, and remove it again.</source>
        <translation>無法完整移除 {name}（{error}）。請確認 Paddock 有權寫入其資料夾，然後再次移除。</translation>
    </message>
    <message>
        <source>{name} is a part of Paddock, so it stays as long as Paddock.</source>
        <translation>{name} 是 Paddock 的一部分，會隨它一起保留。</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one that is there.</source>
        <translation>沒有資料夾 {folder}。請選擇一個存在的資料夾。</translation>
    </message>
    <message>
        <source>Paddock has not looked at this model yet.</source>
        <translation>Paddock 尚未查看此模型。</translation>
    </message>
    <message numerus="yes">
        <source>{n} bits</source>
        <translation>
            <numerusform>{n} 位元</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is not on the Hub as it was. Look for it there.</source>
        <translation>Hub 上的 {name} 已與先前不同。請在那裡搜尋。</translation>
    </message>
    <message>
        <source>The list of connections cannot be read: Paddock may not.</source>
        <translation>無法讀取連線列表：Paddock 沒有權限。</translation>
    </message>
    <message>
        <source>The list of connections cannot be cleared: Paddock may not write there.</source>
        <translation>無法清空連線列表：Paddock 沒有寫入權限。</translation>
    </message>
    <message>
        <source>This is no address of a Hub. It begins with https://, as in https://hub.example.org.</source>
        <translation>這不是 Hub 的位址。位址以 https:// 開頭，例如 https://hub.example.org。</translation>
    </message>
    <message>
        <source>A token begins with “hf_” and has no spaces. You find yours at {address}.</source>
        <translation>權杖以「hf_」開頭，不含空格。您可以在 {address} 找到您的權杖。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not let go of the token, so Paddock still keeps it. See that the keychain is unlocked, then try again.</source>
        <translation>系統的鑰匙圈沒有刪除存取權杖，因此 Paddock 仍保存著它。請確認鑰匙圈已解鎖，然後再試一次。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({fault}). See that there is room</source>
        <translation>無法寫入 {file}（{fault}）。請確認有足夠空間</translation>
    </message>
    <message>
        <source>The list of your downloads could not be read: it is damaged, or a newer Paddock wrote it. It is kept as {name}. What has come of a download is in the new list, paused.</source>
        <translation>無法讀取下載列表：它已損毀，或由更新版本的 Paddock 寫入。它已保存為 {name}。已下載的部分會以暫停狀態列在新列表中。</translation>
    </message>
    <message>
        <source>Download · {size}</source>
        <translation>下載 · {size}</translation>
    </message>
    <message>
        <source>Download · about {size}</source>
        <translation>下載 · 約 {size}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在尋找…</translation>
    </message>
    <message>
        <source>Length of a conversation</source>
        <translation>對話長度</translation>
    </message>
    <message>
        <source>For a conversation of</source>
        <translation>對話長度：</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推薦</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>授權：{name}</translation>
    </message>
    <message>
        <source>Download {name}, {size}</source>
        <translation>下載 {name}，{size}</translation>
    </message>
    <message>
        <source>Download and Chat</source>
        <translation>下載並對話</translation>
    </message>
    <message>
        <source>Download {name} and chat</source>
        <translation>下載 {name} 並對話</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>正在檢視這部電腦…</translation>
    </message>
    <message>
        <source>{chip}: a model may have up to {most} of {total} of memory.</source>
        <translation>{chip}：模型最多可使用 {total} 記憶體中的 {most}。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>這部電腦</translation>
    </message>
    <message>
        <source>{tokens} tokens, about {words} words</source>
        <translation>{tokens} 個 token，約 {words} 個英文詞</translation>
    </message>
    <message>
        <source>Waits for the others</source>
        <translation>等待其他下載</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下載</translation>
    </message>
    <message>
        <source>Waits for the network, and goes on by itself</source>
        <translation>等待網路，會自動繼續</translation>
    </message>
    <message>
        <source>Checking what has come</source>
        <translation>正在檢查已下載的內容</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就緒</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}，共 {total}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>每秒 {size}</translation>
    </message>
    <message numerus="yes">
        <source>{name}, {n} percent</source>
        <translation>
            <numerusform>{name}，百分之 {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is being downloaded. What you get goes on here, also after a restart.</source>
        <translation>沒有進行中的下載。你取得的模型會在這裡繼續下載，重新啟動後也一樣。</translation>
    </message>
    <message>
        <source>Pause All</source>
        <translation>全部暫停</translation>
    </message>
    <message>
        <source>Resume All</source>
        <translation>全部繼續</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>清除已完成</translation>
    </message>
    <message>
        <source>Downloads, {percent}</source>
        <translation>下載，{percent}</translation>
    </message>
    <message>
        <source>Downloading {name}: {percent}</source>
        <translation>正在下載 {name}：{percent}</translation>
    </message>
    <message numerus="yes">
        <source>Downloading {n} models: {percent}</source>
        <translation>
            <numerusform>正在下載 {n} 個模型：{percent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>正在下載 {name}</translation>
    </message>
    <message>
        <source>Use a model I already have…</source>
        <translation>使用我已有的模型⋯</translation>
    </message>
    <message>
        <source>Put this away for good</source>
        <translation>不再顯示</translation>
    </message>
    <message>
        <source>{name} is already on this computer</source>
        <translation>{name} 已在這部電腦上</translation>
    </message>
    <message>
        <source>It answers better than the small model that Paddock comes with.</source>
        <translation>它的回答比 Paddock 內附的小模型更好。</translation>
    </message>
    <message>
        <source>{size} to download, {free} free on the disk</source>
        <translation>下載 {size}，磁碟可用 {free}</translation>
    </message>
    <message>
        <source>Recommended for this computer: {name}</source>
        <translation>推薦用於這部電腦：{name}</translation>
    </message>
    <message>
        <source>Folders that you added</source>
        <translation>您加入的檔案夾</translation>
    </message>
    <message>
        <source>{folder} (not connected)</source>
        <translation>{folder}（未連接）</translation>
    </message>
    <message>
        <source>Forget the folder {folder}</source>
        <translation>不再使用檔案夾 {folder}</translation>
    </message>
    <message>
        <source>Forget this folder. Nothing in it is changed.</source>
        <translation>不再使用此檔案夾。其中的內容不會改變。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架構</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Open to all</source>
        <translation>無需申請</translation>
    </message>
    <message>
        <source>Only models whose makers need not be asked first</source>
        <translation>只顯示無需先向作者申請的模型</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
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
        <translation>未量化</translation>
    </message>
    <message>
        <source>Trending</source>
        <translation>熱門</translation>
    </message>
    <message>
        <source>Most downloads</source>
        <translation>最多下載</translation>
    </message>
    <message>
        <source>Most likes</source>
        <translation>最多按讚</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>{number}B parameters</source>
        <translation>{number}B 參數</translation>
    </message>
    <message>
        <source>{number}M parameters</source>
        <translation>{number}M 參數</translation>
    </message>
    <message numerus="yes">
        <source>{n} downloads</source>
        <translation>
            <numerusform>{n} 次下載</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} likes</source>
        <translation>
            <numerusform>{n} 個讚</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask its makers first</source>
        <translation>需先向作者申請</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens of context</source>
        <translation>
            <numerusform>{n} 個 token 的上下文</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated {when}</source>
        <translation>更新於 {when}</translation>
    </message>
    <message>
        <source>This chat has a model of its own. What you choose here answers in all chats.</source>
        <translation>此對話有自己的模型。在這裡選擇的模型會在所有對話中回答。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>選擇模型</translation>
    </message>
    <message>
        <source>Get more models…</source>
        <translation>取得更多模型⋯</translation>
    </message>
    <message>
        <source>Manage models…</source>
        <translation>管理模型⋯</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>偏緊</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>fits comfortably</source>
        <translation>記憶體充裕</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>偏緊</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>對這部電腦來說太大</translation>
    </message>
    <message>
        <source>Got by Paddock</source>
        <translation>由 Paddock 取得</translation>
    </message>
    <message>
        <source>In the Hugging Face cache</source>
        <translation>在 Hugging Face 快取中</translation>
    </message>
    <message>
        <source>In LM Studio</source>
        <translation>在 LM Studio 中</translation>
    </message>
    <message>
        <source>In Ollama</source>
        <translation>在 Ollama 中</translation>
    </message>
    <message>
        <source>In a folder of yours</source>
        <translation>在你的檔案夾中</translation>
    </message>
    <message>
        <source>Run by Paddock</source>
        <translation>由 Paddock 執行</translation>
    </message>
    <message>
        <source>Run through mlx-lm</source>
        <translation>透過 mlx-lm 執行</translation>
    </message>
    <message>
        <source>Cannot run here</source>
        <translation>無法在此執行</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>正在查看⋯</translation>
    </message>
    <message>
        <source>{tokens} context</source>
        <translation>{tokens} 上下文</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>a model was never used</comment>
        <translation>從未</translation>
    </message>
    <message>
        <source>Back to Chat</source>
        <translation>返回對話</translation>
    </message>
    <message>
        <source>Paddock uses the network only to look for models and to download them, when you ask for it. What you type never leaves this computer.</source>
        <translation>Paddock 只在您要求時使用網路來尋找和下載模型。您輸入的內容絕不會離開這台電腦。</translation>
    </message>
    <message>
        <source>For networks from which the Hub cannot be reached: the mirror is asked for everything in its place. Files are held against the digests that it tells, so choose one that you trust. Your token is never sent to it.</source>
        <translation>適用於無法連上 Hub 的網路：一切都改由鏡像提供。檔案會依鏡像提供的摘要核對，因此請選擇你信任的鏡像。你的存取權杖絕不會傳送給它。</translation>
    </message>
    <message>
        <source>Needed only for models whose makers want to know who downloads them. It is kept in the system&apos;s keychain, and sent to huggingface.co alone.</source>
        <translation>只有作者想知道誰在下載的模型才需要。它保存在系統鑰匙圈中，只傳送給 huggingface.co。</translation>
    </message>
    <message>
        <source>Offline: use the network for nothing</source>
        <translation>離線：完全不使用網路</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>存取權杖</translation>
    </message>
    <message>
        <source>Forget It</source>
        <translation>移除權杖</translation>
    </message>
    <message>
        <source>A token is kept.</source>
        <translation>已儲存一個權杖。</translation>
    </message>
    <message>
        <source>Get a Token…</source>
        <translation>取得權杖…</translation>
    </message>
    <message>
        <source>Show Connections…</source>
        <translation>顯示連線…</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>鏡像</translation>
    </message>
    <message>
        <source>Mirror of the Hub</source>
        <translation>Hub 鏡像</translation>
    </message>
    <message>
        <source>Download speed</source>
        <translation>下載速度</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>盡可能快</translation>
    </message>
    <message>
        <source>Up to {size} a second</source>
        <translation>每秒最多 {size}</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安裝</translation>
    </message>
    <message>
        <source>Get Models</source>
        <translation>取得模型</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下載項目</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在載入⋯</translation>
    </message>
    <message>
        <source>Did not open</source>
        <translation>未能打開</translation>
    </message>
    <message>
        <source>No model is on this computer yet.</source>
        <translation>這部電腦上還沒有模型。</translation>
    </message>
    <message>
        <source>Adapter of {model}, for this chat only</source>
        <translation>{model} 的適配器，僅用於此對話</translation>
    </message>
    <message>
        <source>The makers of this model want to be asked first: ask for access on its page on the Hub, and put your token into Settings.</source>
        <translation>此模型需先徵得作者同意：請在其 Hub 頁面申請取用，並在設定中填入你的權杖。</translation>
    </message>
    <message>
        <source>The makers of this model want to know who gets it, and your token is never sent to a mirror. To ask the Hub itself, remove the mirror in Settings.</source>
        <translation>此模型的作者想知道誰在取得它，而你的存取權杖絕不會傳送給鏡像。要直接存取 Hub，請在設定中移除鏡像。</translation>
    </message>
    <message>
        <source>There is nothing in this repository that Paddock can run.</source>
        <translation>此儲存庫中沒有 Paddock 能執行的內容。</translation>
    </message>
    <message>
        <source>Open Its Page…</source>
        <translation>開啟其頁面⋯</translation>
    </message>
    <message>
        <source>What its makers say</source>
        <translation>作者的說明</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>Looking on the Hub…</source>
        <translation>正在 Hub 上尋找…</translation>
    </message>
    <message>
        <source>Another model is being converted.</source>
        <translation>正在轉換另一個模型。</translation>
    </message>
    <message>
        <source>Show Conversion…</source>
        <translation>顯示轉換⋯</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>轉換⋯</translation>
    </message>
    <message>
        <source>Show Download</source>
        <translation>顯示下載</translation>
    </message>
    <message>
        <source>Get It Again</source>
        <translation>重新取得</translation>
    </message>
    <message>
        <source>Show More</source>
        <translation>顯示更多</translation>
    </message>
    <message numerus="yes">
        <source>{n} models, and more</source>
        <translation>
            <numerusform>{n} 個模型，還有更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} models</source>
        <translation>
            <numerusform>{n} 個模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found for “{words}”. Try fewer words, or fewer filters.</source>
        <translation>找不到「{words}」。請減少字詞或過濾條件。</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer filters.</source>
        <translation>找不到結果。請減少過濾條件。</translation>
    </message>
    <message>
        <source>There is too little free memory to try what came out beside its source.</source>
        <translation>可用記憶體太少，無法將結果與來源比較。</translation>
    </message>
    <message>
        <source>What came out foresees a text much worse than its source: perplexity {ours}, and {theirs} before. Convert it to more bits.</source>
        <translation>結果預測文字的能力明顯不如來源：困惑度為 {ours}，之前為 {theirs}。請用更多位元轉換。</translation>
    </message>
    <message>
        <source>{name} is there already</source>
        <translation>{name} 已存在</translation>
    </message>
    <message>
        <source>its weights are packed already</source>
        <translation>其權重已經量化</translation>
    </message>
    <message>
        <source>what comes out cannot be written ({why})</source>
        <translation>無法寫入結果（{why}）</translation>
    </message>
    <message>
        <source>it needs {needs} of disk, and {has} is free</source>
        <translation>需要 {needs} 磁碟空間，僅剩 {has}</translation>
    </message>
    <message>
        <source>what comes out cannot be opened</source>
        <translation>無法開啟結果</translation>
    </message>
    <message>
        <source>what comes out gives no numbers</source>
        <translation>結果算不出有效數值</translation>
    </message>
    <message>
        <source>{name} turns text into numbers (an encoder) and writes none. Choose a chat model.</source>
        <translation>{name} 將文字轉換為數字（編碼器），不會寫文字。請選擇聊天模型。</translation>
    </message>
    <message>
        <source>{name} sees or hears, and writes no text by itself. Choose a chat model.</source>
        <translation>{name} 用於看或聽，自身不會寫文字。請選擇聊天模型。</translation>
    </message>
    <message>
        <source>{name} is a LoRA adapter in a format that Paddock does not read. It reads those of mlx-lm: adapters.safetensors with adapter_config.json.</source>
        <translation>{name} 是 Paddock 無法讀取的格式的 LoRA 適配器。它讀取 mlx-lm 的格式：adapters.safetensors 和 adapter_config.json。</translation>
    </message>
    <message>
        <source>{name} has its weights in a format that can run code (pickle), so Paddock does not open it. Get it as safetensors or GGUF.</source>
        <translation>{name} 的權重採用可執行程式碼的格式（pickle），因此 Paddock 不會打開它。請取得 safetensors 或 GGUF 版本。</translation>
    </message>
    <message>
        <source>{name} is one of several files of a model, which Paddock cannot join. Get the model as one file, or as a folder for MLX.</source>
        <translation>{name} 是一個模型的多個檔案之一，Paddock 無法合併它們。請取得單一檔案的版本，或 MLX 資料夾。</translation>
    </message>
    <message>
        <source>mlx-lm cannot pack its weights</source>
        <translation>mlx-lm 無法量化其權重</translation>
    </message>
    <message>
        <source>none of its matrices is made of whole groups of {size} weights</source>
        <translation>沒有矩陣能按每組 {size} 個權重整分</translation>
    </message>
    <message>
        <source>{name} in {bits} bits is ready.</source>
        <translation>{bits} 位元的 {name} 已就緒。</translation>
    </message>
    <message>
        <source>Choose an adapter’s folder</source>
        <translation>選擇適配器的檔案夾</translation>
    </message>
    <message>
        <source>Small weights that change the model, for this chat only.</source>
        <translation>改變模型的小型權重，僅用於此對話。</translation>
    </message>
    <message>
        <source>This adapter is not there any more. Choose another one, or none.</source>
        <translation>此適配器已不在。請換一個，或不使用。</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no adapter</comment>
        <translation>無</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>其他檔案夾…</translation>
    </message>
    <message>
        <source>Cancel converting {name}</source>
        <translation>取消轉換 {name}</translation>
    </message>
    <message>
        <source>A little larger than 4 bits, and a little more exact.</source>
        <translation>比 4 位元略大，也略精確。</translation>
    </message>
    <message>
        <source>Keeps nearly all that the model can do.</source>
        <translation>幾乎保留模型的全部能力。</translation>
    </message>
    <message>
        <source>Smallest and quickest. Large models keep most of what they can do.</source>
        <translation>最小也最快。大模型能保留大部分能力。</translation>
    </message>
    <message>
        <source>As good as the model itself.</source>
        <translation>與原模型一樣好。</translation>
    </message>
    <message>
        <source>A model as small as this one often talks nonsense in 4 bits.</source>
        <translation>這麼小的模型在 4 位元下常常胡言亂語。</translation>
    </message>
    <message>
        <source>A model as small as this one loses much in 5 bits.</source>
        <translation>這麼小的模型在 5 位元下損失很多。</translation>
    </message>
    <message>
        <source>Making its weights smaller… {percent}</source>
        <translation>正在縮小權重⋯ {percent}</translation>
    </message>
    <message>
        <source>Trying what came out… {percent}</source>
        <translation>正在試用結果⋯ {percent}</translation>
    </message>
    <message>
        <source>Noting what its files are… {percent}</source>
        <translation>正在登記檔案⋯ {percent}</translation>
    </message>
    <message>
        <source>Converting {name} to {bits} bits</source>
        <translation>正在將 {name} 轉換為 {bits} 位元</translation>
    </message>
    <message>
        <source>Stopping, and removing what was made…</source>
        <translation>正在停止並移除已產生的內容⋯</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>That is too little room. Free some, or choose fewer bits.</source>
        <translation>空間不足。請騰出空間，或選擇更少的位元數。</translation>
    </message>
    <message>
        <source>“{name}” is not there.</source>
        <translation>找不到「{name}」。</translation>
    </message>
    <message>
        <source>Paddock cannot open “{name}”. It opens models (.gguf files, and folders with a config.json) and exported conversations. To have a file go with a message, drop it on the chat.</source>
        <translation>Paddock 無法打開「{name}」。它可打開模型（.gguf 檔案和含有 config.json 的檔案夾）以及匯出的對話。若要隨訊息附上檔案，請將其拖到對話上。</translation>
    </message>
    <message>
        <source>“{name}” was not imported.</source>
        <translation>未匯入「{name}」。</translation>
    </message>
    <message>
        <source>One model answers at a time: “{name}” was opened, and none of the others.</source>
        <translation>每次只能由一個模型回答：已打開「{name}」，其餘均未打開。</translation>
    </message>
    <message>
        <source>Attach Instead</source>
        <translation>改為附加</translation>
    </message>
    <message>
        <source>Paddock is being copied to {folder}…</source>
        <translation>正在將 Paddock 拷貝到 {folder}⋯</translation>
    </message>
    <message>
        <source>The Paddock in {folder} is open, so it cannot be replaced. Quit it, and start this one again.</source>
        <translation>{folder} 中的 Paddock 正在執行，因此無法取代。請先結束它，再重新啟動這一個。</translation>
    </message>
    <message>
        <source>Paddock could not be copied to {folder}: {fault}. You can drag it there in the Finder.</source>
        <translation>無法將 Paddock 拷貝到 {folder}：{fault}。你可以在 Finder 中將其拖到那裡。</translation>
    </message>
    <message>
        <source>Move Paddock to your Applications folder?</source>
        <translation>要將 Paddock 移至「應用程式」檔案夾嗎？</translation>
    </message>
    <message>
        <source>It is on a disk image or among your downloads now, where it may get lost. Paddock is copied, and starts again from there. Your conversations and models stay where they are.</source>
        <translation>它目前位於磁碟映像檔或「下載項目」檔案夾中，可能會遺失。Paddock 將被拷貝，並從新位置重新啟動。你的對話和模型仍留在原處。</translation>
    </message>
    <message>
        <source>There is Paddock {there} in {folder} already, and this is {here}. Replace it with this one?</source>
        <translation>{folder} 中已有 Paddock {there}，而這是 {here}。要用這一個取代它嗎？</translation>
    </message>
    <message>
        <source>There is another Paddock in {folder} already, of a version that is not known. This is {here}. Replace it with this one?</source>
        <translation>{folder} 中已有另一個版本不明的 Paddock。這是 {here}。要用這一個取代它嗎？</translation>
    </message>
    <message>
        <source>Move to Applications</source>
        <translation>移至「應用程式」</translation>
    </message>
    <message>
        <source>Don’t ask again</source>
        <translation>不再詢問</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>稍後</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>No browser could be opened. This is Paddock {version}; newer ones are at {address}</source>
        <translation>無法打開瀏覽器。這是 Paddock {version}；較新的版本在 {address}</translation>
    </message>
    <message>
        <source>Check for Updates</source>
        <translation>檢查更新項目</translation>
    </message>
</context>
</TS>
