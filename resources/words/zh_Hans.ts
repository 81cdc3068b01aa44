<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>Something went wrong in Paddock. Your conversations are safe; see the log for more.</source>
        <translation>Paddock 出了点问题。你的对话完好无损；详细信息请查看日志。</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Private chat</source>
        <translation>私密对话</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>repetition penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>most tokens</source>
        <translation>最多 token 数</translation>
    </message>
    <message>
        <source>context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>bits of precision</source>
        <translation>精度位数</translation>
    </message>
    <message>
        <source>as they are new</source>
        <translation>因为它们是新的</translation>
    </message>
    <message>
        <source>as a message was edited</source>
        <translation>因为有一条信息被编辑过</translation>
    </message>
    <message>
        <source>as the model&apos;s template writes earlier ones otherwise now</source>
        <translation>因为模型的模板现在以不同方式写入之前的内容</translation>
    </message>
    <message>
        <source>as other messages are left out than before</source>
        <translation>因为略去的信息与之前不同</translation>
    </message>
    <message>
        <source>as another model had read the earlier ones</source>
        <translation>因为之前的内容由另一个模型读取</translation>
    </message>
    <message>
        <source>as earlier ones were kept in another precision</source>
        <translation>因为之前的内容以另一种精度保存</translation>
    </message>
    <message>
        <source>as earlier ones had made room for others</source>
        <translation>因为之前的内容已为其他内容腾出空间</translation>
    </message>
    <message>
        <source>as what was kept of earlier ones was damaged</source>
        <translation>因为之前保存的内容已损坏</translation>
    </message>
    <message>
        <source>as this model cannot go back in what it has read</source>
        <translation>因为此模型无法回退已读取的内容</translation>
    </message>
    <message>
        <source>as earlier ones were no longer kept</source>
        <translation>因为之前的内容已不再保存</translation>
    </message>
    <message>
        <source>written by {model}</source>
        <translation>由 {model} 撰写</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>重复使用</translation>
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
        <translation>写出</translation>
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
        <translation>预先猜中</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens, {why}</source>
        <translation>
            <numerusform>{n} 个 token，{why}</numerusform>
        </translation>
    </message>
    <message>
        <source>temperature {temperature}, top-p {top_p}, top-k {top_k}, min-p {min_p}, repetition {repetition}</source>
        <translation>温度 {temperature}，top-p {top_p}，top-k {top_k}，min-p {min_p}，重复 {repetition}</translation>
    </message>
    <message>
        <source>first word {seconds} s</source>
        <translation>首字 {seconds} 秒</translation>
    </message>
    <message numerus="yes">
        <source>without {n} earlier questions, too long to be read</source>
        <translation>
            <numerusform>略去 {n} 个过长而无法读取的先前问题</numerusform>
        </translation>
    </message>
    <message>
        <source>{gain} × as quick by guessing ahead</source>
        <translation>预先猜测，速度为 {gain} 倍</translation>
    </message>
    <message>
        <source>remembered in {bits} bits</source>
        <translation>以 {bits} 位记忆</translation>
    </message>
    <message>
        <source>opening the model took {seconds} s</source>
        <translation>打开模型用时 {seconds} 秒</translation>
    </message>
    <message numerus="yes">
        <source>read {n} tokens</source>
        <translation>
            <numerusform>读取 {n} 个 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read {n} new tokens</source>
        <translation>
            <numerusform>读取 {n} 个新 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read {n} tokens, {why}</source>
        <translation>
            <numerusform>读取 {n} 个 token，{why}</numerusform>
        </translation>
    </message>
    <message>
        <source>reused {number}</source>
        <translation>复用 {number} 个</translation>
    </message>
    <message>
        <source>reused {number} from disk</source>
        <translation>从磁盘复用 {number} 个</translation>
    </message>
    <message>
        <source>reused {number}, {disk} of them from disk</source>
        <translation>复用 {number} 个，其中 {disk} 个来自磁盘</translation>
    </message>
    <message>
        <source>{right} of {all} tokens</source>
        <translation>{all} 个 token 中的 {right} 个</translation>
    </message>
    <message>
        <source>{right} of {all} tokens, so {gain} × as quick</source>
        <translation>{all} 个 token 中的 {right} 个，速度为 {gain} 倍</translation>
    </message>
    <message>
        <source>as the instructions were edited</source>
        <translation>因为指令被编辑过</translation>
    </message>
    <message>
        <source>as message {number} was edited</source>
        <translation>因为第 {number} 条信息被编辑过</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are good, and easy to remember.</source>
        <translation>四五个互不相关的词就很好，也容易记住。</translation>
    </message>
    <message>
        <source>Short: someone with the file and time could guess it. Add words.</source>
        <translation>太短：拿到文件的人只要有时间就能猜出来。请多加几个词。</translation>
    </message>
    <message>
        <source>Fair. Another word makes it much stronger.</source>
        <translation>尚可。再加一个词会安全得多。</translation>
    </message>
    <message>
        <source>Good length.</source>
        <translation>长度不错。</translation>
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
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>过去 30 天</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Show in Finder</source>
        <translation>在访达中显示</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>在文件夹中显示</translation>
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
        <translation>太大：需要 {need}，而上限为 {most}。</translation>
    </message>
    <message>
        <source>It needs {need}, and {free} is free now. Close other apps to use it.</source>
        <translation>需要 {need}，目前可用 {free}。要使用它，请关闭其他 App。</translation>
    </message>
    <message>
        <source>Tight: it needs {need} of {most}.</source>
        <translation>紧张：需要 {need}，上限 {most}。</translation>
    </message>
    <message>
        <source>Fits comfortably: it needs {need} of {most}.</source>
        <translation>轻松容纳：需要 {need}，上限 {most}。</translation>
    </message>
    <message>
        <source>{weights} for its weights, {conversation} for the conversation, {work} for its work</source>
        <translation>权重 {weights}，对话 {conversation}，运算 {work}</translation>
    </message>
    <message>
        <source>{need} on disk, {free} free</source>
        <translation>占用磁盘 {need}，可用 {free}</translation>
    </message>
    <message>
        <source>over {speed} tokens a second (estimate)</source>
        <translation>每秒超过 {speed} 个 token（估计）</translation>
    </message>
    <message numerus="yes">
        <source>about {n} tokens a second (estimate)</source>
        <translation>
            <numerusform>每秒约 {n} 个 token（估计）</numerusform>
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
            <numerusform>{n} 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Audio and video</source>
        <translation>音频和视频</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Something</source>
        <translation>其他内容</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Result of the tool</source>
        <translation>工具的结果</translation>
    </message>
    <message>
        <source>has more than {many} files; choose a part of it</source>
        <translation>包含的文件超过 {many} 个；请只选择其中一部分</translation>
    </message>
    <message>
        <source>holds far more than it seems to, as a trap does</source>
        <translation>实际内容远大于表面大小，像是一个陷阱</translation>
    </message>
    <message>
        <source>is locked by a password</source>
        <translation>受密码保护</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>cannot be read ({error})</source>
        <translation>无法读取（{error}）</translation>
    </message>
    <message>
        <source>[A message that cannot be read]</source>
        <translation>[无法读取的信息]</translation>
    </message>
    <message>
        <source>Jan could not end this reply.</source>
        <translation>Jan 未能完成此回复。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>{name} (edited)</source>
        <translation>{name}（已编辑）</translation>
    </message>
    <message>
        <source>{name} cannot be read to its end: it is damaged or in use.</source>
        <translation>无法将 {name} 读取到末尾：文件已损坏或正在使用中。</translation>
    </message>
    <message>
        <source>No conversations were found in {name}. Choose what ChatGPT, Claude or Open WebUI has exported, the folder in which LM Studio, Jan or Ollama keeps its own, or a file that Paddock has exported.</source>
        <translation>在 {name} 中未找到对话。请选择 ChatGPT、Claude 或 Open WebUI 导出的文件，LM Studio、Jan 或 Ollama 存放对话的文件夹，或者 Paddock 导出的文件。</translation>
    </message>
    <message>
        <source>{name} {fault}.</source>
        <extracomment>As in: export.zip is damaged</extracomment>
        <translation>{name} {fault}。</translation>
    </message>
    <message>
        <source>{place} cannot be read: {why}.</source>
        <translation>{place} 无法读取：{why}。</translation>
    </message>
    <message>
        <source>Nothing behind it can be read, either.</source>
        <translation>其后的内容也都无法读取。</translation>
    </message>
    <message>
        <source>it is of a kind that Paddock does not know</source>
        <translation>这种类型 Paddock 不认识</translation>
    </message>
    <message>
        <source>{place} cannot be read ({error}).</source>
        <translation>{place} 无法读取（{error}）。</translation>
    </message>
    <message>
        <source>Conversation {number} in {name}</source>
        <translation>{name} 中的第 {number} 个对话</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套层级过深</translation>
    </message>
    <message>
        <source>it has a number that is too long</source>
        <translation>其中有过长的数字</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>内容过长</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>the file is damaged behind it</source>
        <translation>文件在此之后已损坏</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>文件过早结束</translation>
    </message>
    <message>
        <source>the file ends in the middle of it</source>
        <translation>文件在其中间就结束了</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats deleted.</source>
        <translation>
            <numerusform>已删除 {n} 个对话。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder “{name}” removed; its chats stay.</source>
        <translation>文件夹“{name}”已移除；其中的对话仍保留。</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats moved.</source>
        <translation>
            <numerusform>已移动 {n} 个对话。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paddock no longer looks into “{name}”.</source>
        <translation>Paddock 不再查看“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” is no longer listed. Its files stay where they are.</source>
        <translation>不再列出“{name}”。其文件保留在原处。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <translation>已导出到 {name}。</translation>
    </message>
    <message>
        <source>{name} was not written: the disk is full. Free some space and export again.</source>
        <translation>未能写入 {name}：磁盘已满。请腾出一些空间，然后重新导出。</translation>
    </message>
    <message>
        <source>{name} was not written ({error}). Choose another folder and export again.</source>
        <translation>未能写入 {name}（{error}）。请选择另一个文件夹，然后重新导出。</translation>
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
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>The new recovery code holds.</source>
        <translation>新的恢复码已生效。</translation>
    </message>
    <message>
        <source>The copies that were not locked are removed.</source>
        <translation>未锁定的副本已移除。</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>口令已更改。</translation>
    </message>
    <message>
        <source>The import stopped: {why} and import again. What is here already is passed over then.</source>
        <translation>导入已停止：{why}，然后重新导入。已经导入的内容届时会被跳过。</translation>
    </message>
    <message>
        <source>What models read cannot be kept on disk ({reason}), so old conversations will be read anew after a restart. See that the disk has room.</source>
        <translation>模型读取的内容无法保存在磁盘上（{reason}），因此重新启动后旧对话需要重新读取。请确保磁盘有可用空间。</translation>
    </message>
    <message>
        <source>The starter model is not on this computer yet. Close Paddock and start it with “make run”, which gets it, or open a model file of your own.</source>
        <translation>这台电脑上还没有入门模型。请关闭 Paddock，用“make run”启动以获取该模型，或者打开你自己的模型文件。</translation>
    </message>
    <message>
        <source>The starter model is damaged. Close Paddock and start it with “make run”, which gets it again, or open a model file of your own.</source>
        <translation>入门模型已损坏。请关闭 Paddock，用“make run”启动以重新获取该模型，或者打开你自己的模型文件。</translation>
    </message>
    <message>
        <source>The starter model is missing from this copy of Paddock. Put a new copy in its place, or open a model file of your own.</source>
        <translation>这份 Paddock 中缺少入门模型。请换上一份新的 Paddock，或者打开你自己的模型文件。</translation>
    </message>
    <message>
        <source>The starter model in this copy of Paddock is damaged. Put a new copy in its place, or open a model file of your own.</source>
        <translation>这份 Paddock 中的入门模型已损坏。请换上一份新的 Paddock，或者打开你自己的模型文件。</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>入门模型</translation>
    </message>
    <message>
        <source>The adapter {name} is not in {folder} any more. Choose another one, or none.</source>
        <translation>适配器 {name} 已不在 {folder} 中。请换一个，或不使用。</translation>
    </message>
    <message>
        <source>There is no {name} in {folder}. Open another model.</source>
        <translation>{folder} 中没有 {name}。请打开另一个模型。</translation>
    </message>
    <message>
        <source>Not saved yet: {why}; what you see stays here and is tried again.</source>
        <translation>尚未存储：{why}；你看到的内容会保留在这里，并会再次尝试存储。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Preset “{name}” deleted.</source>
        <translation>预设“{name}”已删除。</translation>
    </message>
    <message>
        <source>Damaged files could not be changed, and still hold what you deleted: {files}. Remove them if you need nothing else of them.</source>
        <translation>有损坏的文件无法更改，其中仍有你已删除的内容：{files}。如果不再需要它们，请将其移除。</translation>
    </message>
    <message>
        <source>The backups no longer hold what you deleted.</source>
        <translation>备份中不再包含你已删除的内容。</translation>
    </message>
    <message>
        <source>All conversations are backed up.</source>
        <translation>所有对话均已备份。</translation>
    </message>
    <message>
        <source>{title}, {when}, pinned</source>
        <translation>{title}，{when}，已置顶</translation>
    </message>
    <message>
        <source>Folder {name}</source>
        <translation>文件夹 {name}</translation>
    </message>
    <message>
        <source>Paddock began anew. Your locked history is in {folder}, together with lock.json, and opens again where you find the passphrase: put everything back while Paddock is closed.</source>
        <translation>Paddock 已重新开始。你锁定的历史记录连同 lock.json 一起放在 {folder} 中；找到口令后即可再次打开：请在 Paddock 关闭时将所有文件放回原处。</translation>
    </message>
    <message>
        <source>No backup could be made: the copy {fault}.</source>
        <translation>未能创建备份：副本{fault}。</translation>
    </message>
    <message>
        <source>No backup could be made ({why}). See that there is room in {folder}.</source>
        <translation>未能创建备份（{why}）。请确保 {folder} 中有可用空间。</translation>
    </message>
    <message>
        <source>was not made by Paddock</source>
        <translation>不是由 Paddock 创建的</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>是空的</translation>
    </message>
    <message>
        <source>is no database</source>
        <translation>不是数据库</translation>
    </message>
    <message>
        <source>How this reply ended cannot be read.</source>
        <translation>无法读取此回复是如何结束的。</translation>
    </message>
    <message>
        <source>A newer Paddock saved these conversations. This one shows them and saves nothing. Update Paddock to go on with them.</source>
        <translation>这些对话由较新版本的 Paddock 存储。此版本只能显示，不会存储任何内容。请更新 Paddock 以继续这些对话。</translation>
    </message>
    <message>
        <source>a long conversation is being saved. Wait a moment</source>
        <translation>正在保存一个很长的对话。请稍等片刻</translation>
    </message>
    <message>
        <source>another program is using your conversations. Close it</source>
        <translation>另一个程序正在使用你的对话。请将其关闭</translation>
    </message>
    <message>
        <source>the index of words was damaged, and is made anew. Wait a moment</source>
        <translation>词语索引已损坏，正在重建。请稍等片刻</translation>
    </message>
    <message>
        <source>What is saved here is damaged and cannot be shown, so it was left as it is. The rest is not affected; open something else.</source>
        <translation>此处存储的内容已损坏，无法显示，因此保持原样。其余内容不受影响；请打开其他内容。</translation>
    </message>
    <message>
        <source>Nothing could be saved: {why} and try again.</source>
        <translation>未能存储任何内容：{why}，然后再试一次。</translation>
    </message>
    <message>
        <source>{name} was not made by Paddock, so it was left as it is. Move it away and start Paddock again.</source>
        <translation>{name} 不是由 Paddock 创建的，因此保持原样。请将其移走，然后重新启动 Paddock。</translation>
    </message>
    <message>
        <source>Your conversations were saved by a newer Paddock, so they were left as they are. Update Paddock to open them.</source>
        <translation>你的对话由较新版本的 Paddock 存储，因此保持原样。请更新 Paddock 以打开它们。</translation>
    </message>
    <message>
        <source>{name} is damaged or was not made by Paddock, so it was left as it is. Move it away and start Paddock again.</source>
        <translation>{name} 已损坏或不是由 Paddock 创建的，因此保持原样。请将其移走，然后重新启动 Paddock。</translation>
    </message>
    <message>
        <source>Your conversations in {folder} could not be read: {why} and try again.</source>
        <translation>无法读取 {folder} 中的对话：{why}，然后再试一次。</translation>
    </message>
    <message>
        <source>the disk is full. Free some space</source>
        <extracomment>“… and try again” follows</extracomment>
        <translation>磁盘已满。请腾出一些空间</translation>
    </message>
    <message>
        <source>the disk did not do it ({error}). Check the disk</source>
        <extracomment>“… and try again” follows</extracomment>
        <translation>磁盘未能完成操作（{error}）。请检查磁盘</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Your conversations could not be read, so nothing was exported. Try again.</source>
        <translation>无法读取你的对话，因此没有导出任何内容。请再试一次。</translation>
    </message>
    <message>
        <source>Paddock is open already. Look for its window behind the others; if there is none, wait a moment and start Paddock again.</source>
        <translation>Paddock 已经打开。请在其他窗口后面找找它的窗口；如果没有，请稍等片刻，然后重新启动 Paddock。</translation>
    </message>
    <message>
        <source>Paddock cannot keep anything in {folder}: {fault}. See that it can write there, then start it again.</source>
        <translation>Paddock 无法在 {folder} 中存放任何内容：{fault}。请确保它可以在那里写入，然后重新启动。</translation>
    </message>
    <message>
        <source>a file stands in its way</source>
        <translation>有同名文件挡住了位置</translation>
    </message>
    <message>
        <source>Your history is locked, and {file} cannot be read ({error}). See that Paddock may read it, then start it again.</source>
        <translation>你的历史记录已锁定，但无法读取 {file}（{error}）。请确保 Paddock 可以读取它，然后重新启动。</translation>
    </message>
    <message>
        <source>Your history was locked by a newer Paddock, so it was left as it is. Update Paddock to open it.</source>
        <translation>你的历史记录由较新版本的 Paddock 锁定，因此保持原样。请更新 Paddock 以打开它。</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} 已损坏。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not take the key, so Paddock asks for the passphrase at each start. See that the keychain is unlocked, then choose it again in Settings (Privacy).</source>
        <translation>系统钥匙串未接受密钥，因此 Paddock 每次启动时都会询问口令。请确保钥匙串已解锁，然后在“设置”（“隐私”）中再次选择此选项。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not take the token, and Paddock keeps it nowhere else. See that the keychain is unlocked, then put it in again.</source>
        <translation>系统的钥匙串没有接受访问令牌，Paddock 也不会存到别处。请确认钥匙串已解锁，然后重新填入。</translation>
    </message>
    <message>
        <source>There is no keychain here, and Paddock keeps a token nowhere else. Set one up for the system, then put the token in again.</source>
        <translation>这里没有钥匙串，而 Paddock 不会把访问令牌存到别处。请为系统设置钥匙串，然后重新填入令牌。</translation>
    </message>
    <message>
        <source>The language could not be saved in {file}: {fault}. See that there is room, and choose it again.</source>
        <translation>未能将语言存储在 {file} 中：{fault}。请确保有可用空间，然后重新选择。</translation>
    </message>
    <message>
        <source>The file that opens your history ({name}) was damaged; its copy took its place.</source>
        <translation>用于打开历史记录的文件（{name}）已损坏；已由其副本代替。</translation>
    </message>
    <message>
        <source>The file that opens your history ({name}) was gone; its copy took its place.</source>
        <translation>用于打开历史记录的文件（{name}）已丢失；已由其副本代替。</translation>
    </message>
    <message>
        <source>The file of your lock ({name}) was damaged before anything was locked, so your history is not locked. To lock it, do so again in Settings (Privacy).</source>
        <translation>锁定文件（{name}）在锁定任何内容之前就已损坏，因此你的历史记录没有锁定。若要锁定，请在“设置”（“隐私”）中重新操作。</translation>
    </message>
    <message>
        <source>Your history is locked. Start Paddock again and enter the passphrase.</source>
        <translation>你的历史记录已锁定。请重新启动 Paddock 并输入口令。</translation>
    </message>
    <message>
        <source>{name}, without which nobody can open your locked history, is damaged, and so is its copy in {folder}. Bring one of them back from another backup of yours, and start Paddock again.</source>
        <translation>{name} 已损坏，它在 {folder} 中的副本也已损坏；没有它，谁也无法打开你锁定的历史记录。请从你的其他备份中找回其中一个，然后重新启动 Paddock。</translation>
    </message>
    <message>
        <source>That is not the passphrase. Check Caps Lock and try again.</source>
        <translation>口令不正确。请检查大写锁定键，然后再试一次。</translation>
    </message>
    <message>
        <source>There is no model at {path} any more.</source>
        <translation>{path} 处已没有模型。</translation>
    </message>
    <message>
        <source>{name} went away while it was read. If its disk was disconnected, connect it and try again.</source>
        <translation>读取时 {name} 不见了。如果其磁盘已断开，请重新连接后再试。</translation>
    </message>
    <message>
        <source>{name} was not got by Paddock, so Paddock does not remove it. Hide it here, or remove it with the app that put it there.</source>
        <translation>{name} 不是由 Paddock 获取的，因此 Paddock 不会移除它。请在此隐藏它，或用放置它的应用移除。</translation>
    </message>
    <message>
        <source>{name} could not be written ({error}), so nothing has changed. See that the disk has room, and try again.</source>
        <translation>未能写入 {name}（{error}），因此没有任何更改。请确保磁盘有可用空间，然后再试一次。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}). See that Paddock may read it, and try again.</source>
        <translation>无法读取 {file}（{error}）。请确保 Paddock 有权读取它，然后重试。</translation>
    </message>
    <message>
        <source>What locks your history cannot be read or written ({error}). Nothing is lost. See that the disk has room and that Paddock may write there, and try again.</source>
        <translation>无法读取或写入用于锁定历史记录的文件（{error}）。没有丢失任何内容。请确保磁盘有可用空间且 Paddock 可以在那里写入，然后再试一次。</translation>
    </message>
    <message>
        <source>{what} ({why}). Nothing is lost. See that the disk has room and can be written, and try again.</source>
        <translation>{what}（{why}）。没有丢失任何内容。请确保磁盘有可用空间且可以写入，然后再试一次。</translation>
    </message>
    <message>
        <source>Your history could not be locked</source>
        <translation>未能锁定你的历史记录</translation>
    </message>
    <message>
        <source>Locking your history…</source>
        <translation>正在锁定你的历史记录…</translation>
    </message>
    <message>
        <source>Locking backup {number} of {all}…</source>
        <translation>正在锁定第 {number} 个备份，共 {all} 个…</translation>
    </message>
    <message>
        <source>Some backups are not locked yet</source>
        <translation>部分备份尚未锁定</translation>
    </message>
    <message>
        <source>{error} Paddock does so itself at its next start.</source>
        <translation>{error}Paddock 会在下次启动时自行完成。</translation>
    </message>
    <message>
        <source>Your history could not be unlocked</source>
        <translation>未能解锁你的历史记录</translation>
    </message>
    <message>
        <source>Unlocking file {number} of {all}…</source>
        <translation>正在解锁第 {number} 个文件，共 {all} 个…</translation>
    </message>
    <message>
        <source>Your locked history could not be put aside</source>
        <translation>未能将锁定的历史记录移到一旁</translation>
    </message>
    <message>
        <source>Some copies could not be removed</source>
        <translation>部分副本未能移除</translation>
    </message>
    <message>
        <source>A copy of {name} {fault}, so it was left as it is. Try again.</source>
        <translation>{name} 的副本{fault}，因此保持原样。请再试一次。</translation>
    </message>
    <message>
        <source>is gone</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>has an older log beside it</source>
        <translation>旁边有较旧的日志</translation>
    </message>
    <message>
        <source>has another one&apos;s log beside it</source>
        <translation>旁边有属于另一个文件的日志</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another one.</source>
        <translation>此备份已损坏。请选择另一个。</translation>
    </message>
    <message>
        <source>A newer Paddock made this backup. Update Paddock, or choose another one.</source>
        <translation>此备份由较新版本的 Paddock 创建。请更新 Paddock，或选择另一个备份。</translation>
    </message>
    <message>
        <source>This backup could not be prepared ({why}), and nothing was changed. See that there is room in {folder} for a second copy of your conversations.</source>
        <translation>未能准备此备份（{why}），没有任何更改。请确保 {folder} 中有空间可存放对话的第二份副本。</translation>
    </message>
    <message>
        <source>The file of your conversations was damaged, and what could be had of it is back.</source>
        <translation>存放对话的文件已损坏，能找回的内容已恢复。</translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is kept in {folder}.</source>
        <translation>备份已恢复。之前的内容保存在 {folder} 中。</translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is a backup too, of {day}.</source>
        <translation>备份已恢复。之前的内容也已成为备份，日期为 {day}。</translation>
    </message>
    <message>
        <source>the file without its log</source>
        <comment>after “from”</comment>
        <translation>不含日志的文件</translation>
    </message>
    <message>
        <source>the backup of {day}</source>
        <extracomment>After “from”</extracomment>
        <translation>{day} 的备份</translation>
    </message>
    <message>
        <source>The file of your conversations {fault}.</source>
        <translation>存放对话的文件{fault}。</translation>
    </message>
    <message>
        <source>Nothing of it could be read, and there is no backup of it.</source>
        <translation>其中没有任何内容可以读取，也没有备份。</translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}.</source>
        <translation>损坏的文件保存在 {folder} 中。</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations with {messages} are back, from {source}.</source>
        <translation>
            <numerusform>已从{source}恢复 {n} 个对话，包含 {messages}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages</source>
        <translation>
            <numerusform>{n} 条信息</numerusform>
        </translation>
    </message>
    <message>
        <source>what could be read of it</source>
        <comment>after “from”</comment>
        <translation>其中可读取的部分</translation>
    </message>
    <message numerus="yes">
        <source>{source} and the damaged file, which had {n} more messages</source>
        <comment>after “from”</comment>
        <translation>
            <numerusform>{source}以及损坏的文件（另有 {n} 条信息）</numerusform>
        </translation>
    </message>
    <message>
        <source>Your conversations in {folder} could not be opened ({why}), and were left as they are. See that the disk has room and can be written, then start Paddock again.</source>
        <translation>无法打开 {folder} 中的对话（{why}），因此保持原样。请确保磁盘有可用空间且可以写入，然后重新启动 Paddock。</translation>
    </message>
    <message>
        <source>Not all backups could be changed ({why}), so some still hold what you deleted. See that there is room in {folder}: Paddock tries again at its next start.</source>
        <translation>部分备份未能更改（{why}），因此其中仍有你已删除的内容。请确保 {folder} 中有可用空间：Paddock 会在下次启动时再次尝试。</translation>
    </message>
    <message>
        <source>Your conversations could not be read, so no backup was changed, and some still hold what you deleted. Paddock tries again at its next start.</source>
        <translation>无法读取你的对话，因此没有更改任何备份，部分备份中仍有你已删除的内容。Paddock 会在下次启动时再次尝试。</translation>
    </message>
    <message>
        <source>Recovered chat</source>
        <translation>恢复的对话</translation>
    </message>
    <message>
        <source>To check a passphrase takes {number} MB of memory, which cannot be had now. Close other programs and try again.</source>
        <translation>检查口令需要 {number} MB 内存，目前无法获得。请关闭其他程序，然后再试一次。</translation>
    </message>
    <message>
        <source>Nothing was deleted, as {folder} could not be written ({error}). See that there is room, and try again.</source>
        <translation>没有删除任何内容，因为无法写入 {folder}（{error}）。请确保有可用空间，然后再试一次。</translation>
    </message>
    <message>
        <source>{file} could not be read, so backups may still hold what you deleted. See that Paddock may read it: it tries again at its next start.</source>
        <translation>无法读取 {file}，因此备份中可能仍有你已删除的内容。请确保 Paddock 可以读取它：它会在下次启动时再次尝试。</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>JSON (all of it)</source>
        <translation>JSON（全部内容）</translation>
    </message>
    <message>
        <source>Text for any editor, with the versions of messages that are shown.</source>
        <translation>适用于任何编辑器的文本，包含当前显示的信息版本。</translation>
    </message>
    <message>
        <source>Everything, all versions of messages included. Paddock imports it without a loss.</source>
        <translation>全部内容，包括信息的所有版本。Paddock 可以完整无缺地导入。</translation>
    </message>
    <message>
        <source>A page for any browser, with the versions of messages that are shown.</source>
        <translation>适用于任何浏览器的网页，包含当前显示的信息版本。</translation>
    </message>
    <message>
        <source>Pages for print, with the versions of messages that are shown.</source>
        <translation>适合打印的页面，包含当前显示的信息版本。</translation>
    </message>
    <message>
        <source>“{name}” was not written: it would not be what its name says. Choose a name that ends in .{form}, or another form.</source>
        <translation>未写入“{name}”：内容会与名称不符。请选择以 .{form} 结尾的名称，或者选择另一种格式。</translation>
    </message>
    <message>
        <source>The file will not be private: what was said in the private chat stays in it, for whoever opens it, until you delete it.</source>
        <translation>此文件不是私密的：私密对话中的内容会留在文件里，任何人打开它都能看到，直到你将其删除。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Choose All</source>
        <translation>全选</translation>
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
        <translation>导出…</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number}/{all}</translation>
    </message>
    <message>
        <source>Choose None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Paddock conversations</source>
        <translation>Paddock 对话</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Another language is spoken once you have quit Paddock and opened it again.</source>
        <translation>退出 Paddock 并重新打开后，将使用所选语言。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不朗读</translation>
    </message>
    <message>
        <source>When it begins and ends</source>
        <translation>开始和结束</translation>
    </message>
    <message>
        <source>All of it, as it comes</source>
        <translation>全部内容,边生成边读</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>屏幕阅读器</translation>
    </message>
    <message>
        <source>What VoiceOver says of an answer by itself.</source>
        <translation>VoiceOver 会主动朗读回答的哪些内容。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>It says only that an answer is there, and no word of it.</source>
        <translation>只告知有了回答，不显示其中任何内容。</translation>
    </message>
    <message>
        <source>Return sends, Shift-Return breaks the line</source>
        <translation>按 Return 发送，按 Shift-Return 换行</translation>
    </message>
    <message>
        <source>{keys} sends, Return breaks the line</source>
        <translation>按 {keys} 发送，按 Return 换行</translation>
    </message>
    <message>
        <source>When a long answer ends while you are elsewhere</source>
        <translation>当您不在时，较长的回答结束后</translation>
    </message>
    <message>
        <source>Nothing of this chat is saved. It is gone when you close it.</source>
        <translation>此对话的内容不会存储。关闭后即消失。</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>resting, wakes up when you type</source>
        <translation>休眠中，开始键入时唤醒</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Opens the list of models</source>
        <translation>打开模型列表</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>私密</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>隐藏边栏</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>显示边栏</translation>
    </message>
    <message>
        <source>Hide inspector</source>
        <translation>隐藏检查器</translation>
    </message>
    <message>
        <source>Show inspector</source>
        <translation>显示检查器</translation>
    </message>
    <message>
        <source>Model: {name}, {state}</source>
        <translation>模型：{name}，{state}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no model</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>打开模型文件</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>模型文件 (*.gguf)</translation>
    </message>
    <message>
        <source>Use without it</source>
        <comment>without an adapter</comment>
        <translation>不使用适配器</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>打开模型文件…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>{name} · loading {percent}</source>
        <translation>{name} · 正在载入 {percent}</translation>
    </message>
    <message>
        <source>{name} · resting</source>
        <translation>{name} · 休眠中</translation>
    </message>
    <message>
        <source>{name} · failed</source>
        <translation>{name} · 失败</translation>
    </message>
    <message>
        <source>A backup has all conversations. One is made every half hour while there is something new: the last three are kept, and one for each of three hours, seven days, four weeks and six months. What you delete for good stays in the backups that were made before, unless you say otherwise when you delete it.</source>
        <translation>备份包含所有对话。有新内容时每半小时备份一次：保留最近三个备份，以及三个小时、七天、四周和六个月中每个时段各一个。永久删除的内容会留在之前的备份中，除非你在删除时另作选择。</translation>
    </message>
    <message>
        <source>Paddock closes and opens again, with your conversations as they were on {day}. What is there now becomes a backup itself.</source>
        <translation>Paddock 会关闭并重新打开，对话将恢复到 {day} 的状态。目前的内容也会成为一个备份。</translation>
    </message>
    <message>
        <source>No word will be left there. Folders and presets that you no longer have go from there, too, and what was typed before a chat began. This cannot be undone.</source>
        <translation>备份中不会留下任何内容。你已不再拥有的文件夹和预设，以及对话开始前键入的内容，也会从中移除。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Remove Gone Chats…</source>
        <translation>移除已不存在的对话…</translation>
    </message>
    <message>
        <source>A backup is being made…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>The last backup is of {day}.</source>
        <translation>上次备份时间：{day}。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats are in your backups but no longer in Paddock:

{names}

Remove them from all backups?</source>
        <translation>
            <numerusform>有 {n} 个对话在备份中，但已不在 Paddock 中：

{names}

要将其从所有备份中移除吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from Backups</source>
        <translation>从备份中移除</translation>
    </message>
    <message>
        <source>Remove Gone Chats</source>
        <translation>移除已不存在的对话</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>before restoring another</source>
        <translation>恢复另一个备份之前</translation>
    </message>
    <message numerus="yes">
        <source>has {n} chats that are gone</source>
        <translation>
            <numerusform>含 {n} 个已不存在的对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>以及另外 {number} 个</translation>
    </message>
    <message>
        <source>Bring conversations here from another program. Nothing leaves this computer.</source>
        <translation>从其他程序导入对话。任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>ChatGPT, Claude: the zip that you get by “Export data”, or conversations.json in it.
Open WebUI: the file of “Export chats”.
LM Studio: the folder ~/.lmstudio/conversations.
Jan: its folder threads.
Ollama: db.sqlite in the folder of its app.
Paddock: a JSON file that it has exported.</source>
        <translation>ChatGPT、Claude：通过“导出数据”获得的 zip 文件，或其中的 conversations.json。
Open WebUI：“导出对话”生成的文件。
LM Studio：文件夹 ~/.lmstudio/conversations。
Jan：其 threads 文件夹。
Ollama：应用文件夹中的 db.sqlite。
Paddock：由它导出的 JSON 文件。</translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <translation>正在查看 {name}…</translation>
    </message>
    <message>
        <source>What you have in Paddock stays as it is. Pictures and files are left behind, with a note.</source>
        <translation>Paddock 中已有的内容保持不变。图片和文件不会导入，但会留下备注。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What cannot be read</source>
        <translation>无法读取的内容</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>选取文件…</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>选取文件夹…</translation>
    </message>
    <message>
        <source>Put into the Message</source>
        <translation>放入信息</translation>
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
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} conversations…</source>
        <translation>
            <numerusform>{done}/{n} 个对话…</numerusform>
        </translation>
    </message>
    <message>
        <source>To import from {name}</source>
        <translation>将从 {name} 导入</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <translation>以及另外 {number} 个。</translation>
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
        <translation>{begin}：无。</translation>
    </message>
    <message>
        <source>{number} cannot be read:</source>
        <translation>{number} 个无法读取：</translation>
    </message>
    <message>
        <source>You stopped it. Import again to go on: what is here is passed over.</source>
        <translation>你停止了导入。重新导入即可继续：已有的内容会被跳过。</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations with {messages} from {program}</source>
        <translation>
            <numerusform>{program} 的 {n} 个对话，包含 {messages}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are here already, and passed over.</source>
        <translation>
            <numerusform>{n} 个对话已存在，已跳过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are among the recently deleted here, and passed over.</source>
        <translation>
            <numerusform>{n} 个对话位于这里的“最近删除”中，已跳过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are without a word, and passed over.</source>
        <translation>
            <numerusform>{n} 个对话没有任何文字，已跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>The model reads this before everything that is said in this chat.</source>
        <translation>模型会在读取此对话中的所有内容之前先读取这些指令。</translation>
    </message>
    <message>
        <source>For example: Answer in two or three sentences, in British English.</source>
        <translation>例如：用两三句话回答，使用简体中文。</translation>
    </message>
    <message>
        <source>An answer is being written. What you change holds from the next question.</source>
        <translation>正在写回复。更改从下一个问题起生效。</translation>
    </message>
    <message>
        <source>Keeps the instructions, and what is changed below.</source>
        <translation>保留指令和下面更改过的内容。</translation>
    </message>
    <message>
        <source>Which model answers in this chat.</source>
        <translation>在此对话中回复的模型。</translation>
    </message>
    <message>
        <source>How exactly the model remembers what it has read. Fewer bits leave room for longer chats.</source>
        <translation>模型对已读内容记得多精确。位数越少，可容纳的对话越长。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>全部还原</translation>
    </message>
    <message>
        <source>As in all chats: {model}</source>
        <translation>与所有对话相同：{model}</translation>
    </message>
    <message>
        <source>Model of {letter}</source>
        <translation>{letter} 的模型</translation>
    </message>
    <message>
        <source>Dials of {letter}</source>
        <translation>{letter} 的参数</translation>
    </message>
    <message>
        <source>Keep This One</source>
        <translation>保留这个</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Answer {letter} is finished.</source>
        <translation>回答 {letter} 已完成。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Keep answer {letter}</source>
        <translation>保留回答 {letter}</translation>
    </message>
    <message>
        <source>Do Not Ask</source>
        <translation>不提问</translation>
    </message>
    <message>
        <source>Do not ask for answer {letter}</source>
        <translation>不请求回答 {letter}</translation>
    </message>
    <message>
        <source>Stop answer {letter}</source>
        <translation>停止回答 {letter}</translation>
    </message>
    <message>
        <source>Ask for answer {letter}</source>
        <translation>请求回答 {letter}</translation>
    </message>
    <message>
        <source>Try again for answer {letter}</source>
        <translation>再试一次回答 {letter}</translation>
    </message>
    <message>
        <source>This file is not there any more, so the open model answers.</source>
        <translation>此文件已不存在，因此由当前打开的模型回复。</translation>
    </message>
    <message>
        <source>Default: {default}</source>
        <translation>默认：{default}</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Dials</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>存储为预设</translation>
    </message>
    <message>
        <source>Close private chat? Its messages will be gone.</source>
        <translation>关闭私密对话？其中的信息将消失。</translation>
    </message>
    <message>
        <source>Close private chat? What you typed will be gone.</source>
        <translation>关闭私密对话？你键入的内容将消失。</translation>
    </message>
    <message>
        <source>Close private chat?</source>
        <translation>关闭私密对话？</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>在此聊天中查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Download {name} next</source>
        <translation>接下来下载 {name}</translation>
    </message>
    <message>
        <source>Show {name} in its folder</source>
        <translation>在文件夹中显示 {name}</translation>
    </message>
    <message>
        <source>Chat with {name}</source>
        <translation>与 {name} 对话</translation>
    </message>
    <message>
        <source>Try download of {name} again</source>
        <translation>重试下载 {name}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Resume download of {name}</source>
        <translation>继续下载 {name}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause download of {name}</source>
        <translation>暂停下载 {name}</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>从列表中移除 {name}</translation>
    </message>
    <message>
        <source>Cancel download of {name}</source>
        <translation>取消下载 {name}</translation>
    </message>
    <message>
        <source>A copy for MLX in fewer bits takes less memory and answers sooner. The model itself stays as it is, with its {size}.</source>
        <translation>位数更少的 MLX 副本占用更少内存，回答也更快。原模型保持不变，大小仍为 {size}。</translation>
    </message>
    <message>
        <source>You can close this and go on. It goes on beside the chat.</source>
        <translation>可以关闭此窗口继续做别的。转换会在对话之外继续进行。</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Convert {name}</source>
        <translation>转换 {name}</translation>
    </message>
    <message>
        <source>Convert to Other Bits…</source>
        <translation>转换为其他位数…</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 个，共 {count} 个</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Your history is not locked.</source>
        <translation>你的历史记录未锁定。</translation>
    </message>
    <message>
        <source>Your history is locked with a passphrase.</source>
        <translation>你的历史记录已用口令锁定。</translation>
    </message>
    <message>
        <source>Anyone who gets hold of this computer&apos;s files can read your conversations, unless the disk itself is encrypted, as FileVault does it. With a lock they are encrypted, backups and all, and Paddock asks for a passphrase when it starts.</source>
        <translation>拿到这台电脑上文件的任何人都可以阅读你的对话，除非磁盘本身已加密（例如使用“文件保险箱”）。锁定后，对话连同备份都会加密，Paddock 启动时会询问口令。</translation>
    </message>
    <message>
        <source>Conversations, drafts, settings and backups are encrypted. What models have read is kept in memory only, so an old conversation is read anew after a restart. What you export is not encrypted, nor is what was copied elsewhere before.</source>
        <translation>对话、草稿、设置和备份均已加密。模型读取的内容只保存在内存中，因此重新启动后旧对话需要重新读取。导出的内容不会加密，之前拷贝到别处的内容也不会。</translation>
    </message>
    <message>
        <source>Choose a passphrase. Without it, or the recovery code that comes next, nobody can open your history any more, and nobody can help.</source>
        <translation>请选择口令。没有口令或接下来显示的恢复码，谁也无法再打开你的历史记录，也没有人能帮忙。</translation>
    </message>
    <message>
        <source>The old passphrase stops working. The recovery code stays as it is.</source>
        <translation>旧口令将失效。恢复码保持不变。</translation>
    </message>
    <message>
        <source>Enter the passphrase to make a new recovery code. The one that you have stops working then.</source>
        <translation>请输入口令以生成新的恢复码。现有的恢复码届时将失效。</translation>
    </message>
    <message>
        <source>Paddock then closes and opens again, and asks for the passphrase once more. Only then is everything locked, which may take a minute if there are large backups.</source>
        <translation>之后 Paddock 会关闭并重新打开，并再次询问口令。到那时才会锁定所有内容；如果备份较大，可能需要一分钟。</translation>
    </message>
    <message>
        <source>Paddock closes and opens again, and asks for the passphrase. Then everything is as it was without a lock, and anyone who gets hold of the files can read them.</source>
        <translation>Paddock 会关闭并重新打开，并询问口令。之后一切恢复到没有锁定时的状态，拿到文件的任何人都可以阅读。</translation>
    </message>
    <message>
        <source>Databases that were put aside before your history was locked can be read by anybody. What could be saved of damaged ones is in your history. Removing them cannot be undone.</source>
        <translation>在锁定历史记录之前移到一旁的数据库，任何人都可以读取。损坏的数据库中能挽救的内容已在你的历史记录中。移除后无法撤销。</translation>
    </message>
    <message>
        <source>Lock with a Passphrase…</source>
        <translation>用口令锁定…</translation>
    </message>
    <message>
        <source>Change Passphrase…</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>New Recovery Code…</source>
        <translation>新建恢复码…</translation>
    </message>
    <message>
        <source>Lock Now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Take the Lock Off…</source>
        <translation>取消锁定…</translation>
    </message>
    <message>
        <source>Unlock without asking on this computer</source>
        <translation>在这台电脑上解锁时不再询问</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>对话模板</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Verified: all files are what their makers gave out.</source>
        <translation>已验证：所有文件均与发布者提供的一致。</translation>
    </message>
    <message>
        <source>Nobody says what these files have to be, so they could not be verified.</source>
        <translation>没有资料说明这些文件应有的内容，因此无法验证。</translation>
    </message>
    <message>
        <source>Damaged: {files}. It is a part of Paddock: put a new copy of Paddock in its place.</source>
        <translation>已损坏：{files}。它是 Paddock 的一部分，请换上一份新的 Paddock。</translation>
    </message>
    <message>
        <source>Damaged: {files}. Close Paddock and start it with “make run”, which gets it again.</source>
        <translation>已损坏：{files}。请关闭 Paddock，用“make run”启动以重新获取。</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Remove it, and convert it again.</source>
        <translation>已损坏或缺失：{files}。请移除该模型，再重新转换。</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Remove it, and convert {name} again.</source>
        <translation>已损坏或缺失：{files}。请移除该模型，再重新转换 {name}。</translation>
    </message>
    <message>
        <source>It cannot be verified, as it is not known what its files have to be.</source>
        <translation>无法验证，因为不知道其文件应有的内容。</translation>
    </message>
    <message>
        <source>Chat with It</source>
        <translation>与它对话</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>上次打开</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Show Again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>停止验证</translation>
    </message>
    <message>
        <source>Verifying {percent}</source>
        <translation>正在验证 {percent}</translation>
    </message>
    <message>
        <source>Reading its files… {percent}</source>
        <translation>正在读取文件… {percent}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>No, it is spoken to in a script</source>
        <translation>没有，以剧本形式与其对话</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Get the model again.</source>
        <translation>已损坏或缺失：{files}。请重新获取该模型。</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Download the model again.</source>
        <translation>已损坏或缺失：{files}。请重新下载模型。</translation>
    </message>
    <message numerus="yes">
        <source>{n} damaged copies from before the lock can be read by anybody.</source>
        <translation>
            <numerusform>有 {n} 个锁定之前的损坏副本，任何人都可以读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Cut off here: this is as long as a reply may be.</source>
        <translation>到此截断：回复不能更长了。</translation>
    </message>
    <message>
        <source>Cut off here: the model can hold no more of this conversation.</source>
        <translation>到此截断：模型无法容纳此对话的更多内容。</translation>
    </message>
    <message>
        <source>Cut off here: this Mac has run out of memory.</source>
        <translation>到此截断：这台 Mac 的内存已用尽。</translation>
    </message>
    <message>
        <source>Interrupted: Paddock ended before the answer was complete.</source>
        <translation>已中断：Paddock 在回答完成前就结束了。</translation>
    </message>
    <message>
        <source>The answer failed.</source>
        <translation>回答失败。</translation>
    </message>
    <message>
        <source>Pinned: the model never loses sight of this.</source>
        <translation>已置顶：模型始终能看到此信息。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continue answer</source>
        <translation>继续回答</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>显示明细</translation>
    </message>
    <message numerus="yes">
        <source>{n} more letters. Copy takes all of them.</source>
        <translation>
            <numerusform>还有 {n} 个字。拷贝会包含全部内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>已编辑。</translation>
    </message>
    <message>
        <source>{place}, pinned</source>
        <translation>{place}，已置顶</translation>
    </message>
    <message>
        <source>You, {when}, {place}</source>
        <translation>你，{when}，{place}</translation>
    </message>
    <message>
        <source>Assistant, {when}, {place}</source>
        <translation>助手，{when}，{place}</translation>
    </message>
    <message>
        <source>Assistant, {model}, {when}, {place}</source>
        <translation>助手，{model}，{when}，{place}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Use This Code</source>
        <translation>使用此恢复码</translation>
    </message>
    <message>
        <source>Lock and Restart</source>
        <translation>锁定并重新启动</translation>
    </message>
    <message>
        <source>Take the Lock Off</source>
        <translation>取消锁定</translation>
    </message>
    <message>
        <source>Remove Damaged Copies</source>
        <translation>移除损坏的副本</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Enter a passphrase first.</source>
        <translation>请先输入口令。</translation>
    </message>
    <message>
        <source>The two are not the same. Type the new passphrase again.</source>
        <translation>两次输入的口令不同。请重新键入新口令。</translation>
    </message>
    <message>
        <source>Enter the passphrase that holds now, or the recovery code.</source>
        <translation>请输入当前的口令或恢复码。</translation>
    </message>
    <message>
        <source>This recovery code opens your history if you forget the passphrase. It is shown this once: write it down or print it, and keep it where nobody finds it together with this computer.</source>
        <translation>如果忘记口令，可以用此恢复码打开历史记录。它只显示这一次：请写下来或打印出来，并保存在不会有人连同这台电脑一起找到的地方。</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>口令或恢复码</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>再次输入新口令</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>显示键入的内容</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>我已写下来</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>拷贝</translation>
    </message>
    <message>
        <source>Paddock {version}

A private chat with a Llama model. What you write stays on this computer.

Free software under the {license} license.</source>
        <translation>Paddock {version}

与 Llama 模型进行的私密对话。你写下的内容不会离开这台电脑。

依据 {license} 许可证发布的自由软件。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>退出并放弃</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>New Chat</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>New Private Chat</source>
        <translation>新建私密对话</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Open Model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit Paddock</source>
        <translation>退出 Paddock</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Copy Last Answer</source>
        <translation>拷贝最后的回答</translation>
    </message>
    <message>
        <source>Copy Last Code Block</source>
        <translation>拷贝最后的代码块</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Use Selection for Find</source>
        <translation>查找所选内容</translation>
    </message>
    <message>
        <source>Search Chats</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>对话(&amp;C)</translation>
    </message>
    <message>
        <source>This computer’s speech could not read it aloud. See the system’s settings for it.</source>
        <translation>这台电脑的语音无法朗读。请查看系统的语音设置。</translation>
    </message>
    <message>
        <source>Code.</source>
        <translation>代码。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>正在朗读。</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} 已就绪。</translation>
    </message>
    <message>
        <source>{name} could not be downloaded. {why}</source>
        <translation>{name} 未能下载。{why}</translation>
    </message>
    <message>
        <source>Your message will be sent when {name} is ready.</source>
        <translation>{name} 就绪后将发送你的信息。</translation>
    </message>
    <message>
        <source>The download of {name} has stopped. Take it up again, and your message will be sent when {name} is ready.</source>
        <translation>{name} 的下载已停止。继续下载后，你的信息会在 {name} 就绪时发送。</translation>
    </message>
    <message>
        <source>Do Not Send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>开始对话</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Previous Version</source>
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>Next Version</source>
        <translation>下一个版本</translation>
    </message>
    <message>
        <source>Attach Files…</source>
        <translation>附加文件…</translation>
    </message>
    <message>
        <source>Choose Model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>Choose an Adapter…</source>
        <translation>选择适配器…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Move to Folder…</source>
        <translation>移到文件夹…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Recently Deleted…</source>
        <translation>最近删除…</translation>
    </message>
    <message>
        <source>Read Answer Aloud</source>
        <translation>朗读回答</translation>
    </message>
    <message>
        <source>Try Again With…</source>
        <translation>换一种方式再试…</translation>
    </message>
    <message>
        <source>Compare Answers…</source>
        <translation>比较回答…</translation>
    </message>
    <message>
        <source>Why It Said That</source>
        <translation>为何这样回答</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>显示(&amp;V)</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>边栏</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual Text Size</source>
        <translation>标准文字大小</translation>
    </message>
    <message>
        <source>Appearance: System</source>
        <translation>外观：跟随系统</translation>
    </message>
    <message>
        <source>Appearance: Light</source>
        <translation>外观：浅色</translation>
    </message>
    <message>
        <source>Appearance: Dark</source>
        <translation>外观：深色</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>全屏幕</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Minimize</source>
        <translation>最小化</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Check for Updates…</source>
        <translation>检查更新…</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Paddock</source>
        <translation>关于 Paddock</translation>
    </message>
    <message>
        <source>Leave out their oldest messages</source>
        <translation>略去最早的信息</translation>
    </message>
    <message>
        <source>Stop, and say so</source>
        <translation>停止并提示</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>5 分钟后</translation>
    </message>
    <message>
        <source>After 15 minutes</source>
        <translation>15 分钟后</translation>
    </message>
    <message>
        <source>After half an hour</source>
        <translation>半小时后</translation>
    </message>
    <message>
        <source>After an hour</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>As computed</source>
        <translation>按计算结果</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>4 bits</source>
        <translation>4 位</translation>
    </message>
    <message>
        <source>Fewer bits leave room for longer conversations. 8 bits lose next to nothing, 4 bits a few percent of how well it foresees a text.</source>
        <translation>位数越少，可容纳的对话越长。8 位几乎没有损失，4 位会使预测文本的能力下降百分之几。</translation>
    </message>
    <message>
        <source>A model that rests gives its memory back. It wakes up while you type.</source>
        <translation>休眠的模型会释放其内存。在你键入时唤醒。</translation>
    </message>
    <message>
        <source>What a model has read is kept, so that an old conversation goes on at once. It never leaves this computer, and goes with its conversation.</source>
        <translation>模型读取过的内容会保存下来，以便旧对话可以立即继续。这些内容绝不会离开这台电脑，并随对话一起删除。</translation>
    </message>
    <message>
        <source>Your history is locked, so what a model has read is kept in memory only: on disk it would not be encrypted.</source>
        <translation>你的历史记录已锁定，因此模型读取的内容只保存在内存中：若存在磁盘上则不会加密。</translation>
    </message>
    <message>
        <source>Precision of what is remembered</source>
        <translation>记忆内容的精度</translation>
    </message>
    <message>
        <source>Where a conversation gets too long</source>
        <translation>对话过长时</translation>
    </message>
    <message>
        <source>Let the model rest</source>
        <translation>让模型休眠</translation>
    </message>
    <message>
        <source>Keep in memory</source>
        <translation>保留在内存中</translation>
    </message>
    <message>
        <source>Keep on disk</source>
        <translation>保留在磁盘上</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>全部移除</translation>
    </message>
    <message>
        <source>The open conversation only</source>
        <translation>仅当前打开的对话</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>keeps nothing on disk</comment>
        <translation>不保留</translation>
    </message>
    <message>
        <source>{size} on disk now</source>
        <translation>目前磁盘上有 {size}</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Long conversations</source>
        <translation>长对话</translation>
    </message>
    <message>
        <source>{precision}: {size} for each token</source>
        <translation>{precision}：每个 token {size}</translation>
    </message>
    <message>
        <source>As much as suits this computer: {size}</source>
        <translation>适合这台电脑的大小：{size}</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>最多 {size}</translation>
    </message>
    <message>
        <source>Use the starter model</source>
        <translation>使用入门模型</translation>
    </message>
    <message>
        <source>Version {at} of {count}</source>
        <translation>第 {at} 个版本，共 {count} 个</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>拷贝信息</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>拷贝回答</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>编辑信息</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>编辑回答</translation>
    </message>
    <message>
        <source>Previous version, {at} of {count}</source>
        <translation>上一个版本，第 {at} 个，共 {count} 个</translation>
    </message>
    <message>
        <source>Next version, {at} of {count}</source>
        <translation>下一个版本，第 {at} 个，共 {count} 个</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在载入模型</translation>
    </message>
    <message>
        <source>temperature {number}</source>
        <translation>温度 {number}</translation>
    </message>
    <message>
        <source>Answer {letter}</source>
        <translation>回答 {letter}</translation>
    </message>
    <message>
        <source>Temperature {number}</source>
        <translation>温度 {number}</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>预设：{name}</translation>
    </message>
    <message>
        <source>This chat’s dials</source>
        <translation>此对话的参数</translation>
    </message>
    <message>
        <source>Begins when the other answer is done.</source>
        <translation>另一个回答完成后开始。</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>尚未提问。</translation>
    </message>
    <message>
        <source>Loading {name}… {percent}</source>
        <translation>正在载入 {name}… {percent}</translation>
    </message>
    <message>
        <source>The model could not be opened.</source>
        <translation>未能打开模型。</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>关闭通知</translation>
    </message>
    <message>
        <source>There are no presets yet. Write instructions, and save them as one.</source>
        <translation>还没有预设。请写下指令，并存储为预设。</translation>
    </message>
    <message>
        <source>Have the preset say what this chat says now.</source>
        <translation>让预设改为此对话现在的内容。</translation>
    </message>
    <message>
        <source>Use a Mirror…</source>
        <translation>使用镜像…</translation>
    </message>
    <message>
        <source>Go Online</source>
        <translation>切换为在线</translation>
    </message>
    <message>
        <source>Address of a mirror</source>
        <translation>镜像地址</translation>
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
        <translation>这台电脑上还没有模型。请获取一个，或添加存有模型的文件夹。</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>正在查找模型…</translation>
    </message>
    <message>
        <source>Add a Folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Get Models…</source>
        <translation>获取模型…</translation>
    </message>
    <message numerus="yes">
        <source>{n} models, {size}</source>
        <translation>
            <numerusform>{n} 个模型，{size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation>添加模型文件夹</translation>
    </message>
    <message>
        <source>No model is called so.</source>
        <translation>没有这样命名的模型。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>What the model is called here. Its files keep their names.</source>
        <translation>模型在此处的名称。其文件名保持不变。</translation>
    </message>
    <message>
        <source>“{name}” takes {size}, and is deleted from this computer for good.</source>
        <translation>“{name}”占用 {size}，将从这台电脑上永久删除。</translation>
    </message>
    <message>
        <source>It answers now. When it is gone, {name} answers.</source>
        <translation>它正是现在回答的模型。删除后，由 {name} 回答。</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats are answered by it. They stay, and the model that is open answers them.</source>
        <translation>
            <numerusform>{n} 个对话由它回答。这些对话会保留，并由已打开的模型回答。</numerusform>
        </translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>这台电脑上的模型</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>筛选模型</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>输入以筛选</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>“{name}”已删除。</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>过去 30 天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>过去一年</translation>
    </message>
    <message>
        <source>All Chats</source>
        <translation>所有对话</translation>
    </message>
    <message>
        <source>Pinned Only</source>
        <translation>仅已置顶</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>folder</comment>
        <translation>任意</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>model</comment>
        <translation>任意</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Any Time</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>No Filter</source>
        <translation>无过滤条件</translation>
    </message>
    <message>
        <source>Search filter, on</source>
        <translation>搜索过滤器，已启用</translation>
    </message>
    <message>
        <source>Search filter</source>
        <translation>搜索过滤器</translation>
    </message>
    <message>
        <source>The search is narrowed</source>
        <translation>搜索范围已缩小</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>缩小搜索范围</translation>
    </message>
    <message>
        <source>{number} found within the filter</source>
        <translation>过滤后找到 {number} 个</translation>
    </message>
    <message>
        <source>{number} found</source>
        <translation>找到 {number} 个</translation>
    </message>
    <message>
        <source>No chats within the filter.</source>
        <translation>过滤后没有对话。</translation>
    </message>
    <message>
        <source>No chats contain “{words}” within the filter.</source>
        <translation>过滤后没有包含“{words}”的对话。</translation>
    </message>
    <message>
        <source>No chats contain “{words}”.</source>
        <translation>没有包含“{words}”的对话。</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Search Hugging Face, or paste a model’s address</source>
        <translation>搜索 Hugging Face，或粘贴模型地址</translation>
    </message>
    <message>
        <source>Search Hugging Face</source>
        <translation>搜索 Hugging Face</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Every connection that Paddock made, since you cleared this list. It is kept on this computer. What you searched for is not in it.</source>
        <translation>自您清空此列表以来 Paddock 建立的每一个连接。列表保存在这台电脑上，不含您搜索的内容。</translation>
    </message>
    <message>
        <source>Nobody can tell afterwards what Paddock connected to. This cannot be undone.</source>
        <translation>之后没有人能知道 Paddock 连接过什么。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Search for models</source>
        <translation>搜索模型</translation>
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
        <translation>下载 {name}</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>连接到</translation>
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
        <translation>发送</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Paddock has not used the network.</source>
        <translation>Paddock 没有使用过网络。</translation>
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
        <translation>清空连接</translation>
    </message>
    <message numerus="yes">
        <source>{n} connections · {received} received · {sent} sent</source>
        <translation>
            <numerusform>{n} 个连接 · 接收 {received} · 发送 {sent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Nothing on this computer opens folders by itself. Look into {folder}.</source>
        <translation>这台电脑上没有可打开文件夹的程序。请查看 {folder}。</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>最近删除</translation>
    </message>
    <message>
        <source>New Chat in This Folder</source>
        <translation>在此文件夹中新建对话</translation>
    </message>
    <message>
        <source>Remove Folder</source>
        <translation>移除文件夹</translation>
    </message>
    <message>
        <source>Discard what you typed? The message stays as it was.</source>
        <translation>放弃你输入的内容？信息将保持原样。</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>放弃更改？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Copy Selection</source>
        <translation>拷贝所选内容</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>以 Markdown 拷贝</translation>
    </message>
    <message>
        <source>Copy as Rich Text</source>
        <translation>以富文本拷贝</translation>
    </message>
    <message>
        <source>Quote Selection in Message</source>
        <translation>在信息中引用所选内容</translation>
    </message>
    <message>
        <source>Quote in Message</source>
        <translation>在信息中引用</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Try Again With</source>
        <translation>换一种方式再试</translation>
    </message>
    <message>
        <source>Branch From Here</source>
        <translation>从此处分支</translation>
    </message>
    <message>
        <source>Another Model File…</source>
        <translation>其他模型文件…</translation>
    </message>
    <message>
        <source>Another Seed</source>
        <translation>另一个种子</translation>
    </message>
    <message>
        <source>More Varied</source>
        <translation>更多样</translation>
    </message>
    <message>
        <source>More Exact</source>
        <translation>更精确</translation>
    </message>
    <message>
        <source>{way} (Temperature {number})</source>
        <translation>{way}（温度 {number}）</translation>
    </message>
    <message>
        <source>Only this answer is by {model}. Answering next, as before: {usual}.</source>
        <translation>只有这个回答来自 {model}。接下来仍由 {usual} 回答。</translation>
    </message>
    <message>
        <source>Kept. Answering next, as before: {usual}.</source>
        <translation>已保留。接下来仍由 {usual} 回答。</translation>
    </message>
    <message>
        <source>Use {way} Instead</source>
        <translation>改用 {way}</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Show Receipt</source>
        <translation>显示明细</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} Chats</source>
        <translation>
            <numerusform>删除 {n} 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>No Folder</source>
        <translation>无文件夹</translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation>新建文件夹…</translation>
    </message>
    <message>
        <source>Deleted chats stay here for at least 30 days, and are gone for good after that.</source>
        <translation>已删除的对话会在这里保留至少 30 天，之后将永久删除。</translation>
    </message>
    <message>
        <source>{copies} may still hold what was said there. If you take it out, folders and presets that you no longer have go from there, too, and what was typed before a chat began.</source>
        <translation>{copies}中可能仍有对话的内容。如果从中移除，你已不再拥有的文件夹和预设，以及对话开始前键入的内容，也会从中移除。</translation>
    </message>
    <message>
        <source>Recently Deleted</source>
        <translation>最近删除</translation>
    </message>
    <message>
        <source>Deleted chats</source>
        <translation>已删除的对话</translation>
    </message>
    <message>
        <source>Delete for Good…</source>
        <translation>永久删除…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>清空…</translation>
    </message>
    <message numerus="yes">
        <source>No word of these {n} chats will be left in your conversations. This cannot be undone.</source>
        <translation>
            <numerusform>这 {n} 个对话的内容将不再留在你的对话中。此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Take it out of the backups, too</source>
        <translation>也从备份中移除</translation>
    </message>
    <message>
        <source>Take it out of these, too</source>
        <translation>也从这些副本中移除</translation>
    </message>
    <message numerus="yes">
        <source>{n} backups</source>
        <translation>
            <numerusform>{n} 个备份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files that were put aside</source>
        <translation>
            <numerusform>{n} 个移到一旁的文件</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} and {others}</source>
        <translation>{some}和{others}</translation>
    </message>
    <message>
        <source>{title} — deleted {when}</source>
        <translation>{title} — 删除于 {when}</translation>
    </message>
    <message>
        <source>No chat is deleted.</source>
        <translation>没有已删除的对话。</translation>
    </message>
    <message>
        <source>Paddock is locked</source>
        <translation>Paddock 已锁定</translation>
    </message>
    <message>
        <source>Lock your history</source>
        <translation>锁定历史记录</translation>
    </message>
    <message>
        <source>Take the lock off</source>
        <translation>取消锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Enter your passphrase, or the recovery code, to open your conversations.</source>
        <translation>请输入口令或恢复码以打开你的对话。</translation>
    </message>
    <message>
        <source>Enter your new passphrase once more: then everything is locked. Until then your history is as it was, and can be read without it.</source>
        <translation>请再次输入新口令：之后所有内容都会锁定。在此之前，你的历史记录保持原样，无需口令即可阅读。</translation>
    </message>
    <message>
        <source>Enter your passphrase to take the lock off. Then everybody can read your files again.</source>
        <translation>请输入口令以取消锁定。之后任何人都可以再次读取你的文件。</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>请先输入口令。</translation>
    </message>
    <message>
        <source>Without the passphrase or the recovery code nobody can open your history: neither you, nor who made Paddock. Look for the recovery code that was shown when you locked it.</source>
        <translation>没有口令或恢复码，谁也无法打开你的历史记录：你不能，Paddock 的作者也不能。请找一找锁定时显示的恢复码。</translation>
    </message>
    <message>
        <source>You can start with an empty history. The locked one is put aside, not deleted, and can be opened again if you ever find the passphrase.</source>
        <translation>你可以从空白的历史记录开始。锁定的历史记录会移到一旁，不会删除；如果以后找到口令，仍可重新打开。</translation>
    </message>
    <message>
        <source>An answer is still being written. Quit anyway? What is there is kept.</source>
        <translation>回答仍在生成。仍要退出吗？已有的内容会保留。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quit Paddock?</source>
        <translation>要退出 Paddock 吗？</translation>
    </message>
    <message>
        <source>Start with an Empty History…</source>
        <translation>从空白的历史记录开始…</translation>
    </message>
    <message>
        <source>Do Not Lock</source>
        <translation>不锁定</translation>
    </message>
    <message>
        <source>Keep the Lock</source>
        <translation>保持锁定</translation>
    </message>
    <message>
        <source>I Forgot It…</source>
        <translation>我忘记了…</translation>
    </message>
    <message>
        <source>Start with an Empty History</source>
        <translation>从空白的历史记录开始</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>你在想什么？</translation>
    </message>
    <message>
        <source>Explain why the sky is blue to a ten-year-old</source>
        <translation>给十岁的孩子解释天空为什么是蓝色的</translation>
    </message>
    <message>
        <source>Write a polite note about an unpaid bill</source>
        <translation>写一封礼貌的信，提醒对方账单未付</translation>
    </message>
    <message>
        <source>Give me three ideas for a rainy Sunday</source>
        <translation>给我三个雨天周日的点子</translation>
    </message>
    <message>
        <source>This chat is private: nothing of it is saved. When you close it, it is gone, and in no list, search or backup.</source>
        <translation>此对话是私密的：其中的内容不会存储。关闭后即消失，不会出现在任何列表、搜索或备份中。</translation>
    </message>
    <message>
        <source>Example: {text}</source>
        <translation>示例：{text}</translation>
    </message>
    <message>
        <source>This name could not be saved. Return tries again; Escape leaves the old one.</source>
        <translation>未能存储此名称。按下 Return 键再试一次；按下 Esc 键保留旧名称。</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Restart and lose it</source>
        <translation>重新启动并放弃</translation>
    </message>
    <message>
        <source>End of the answer</source>
        <translation>回答到此结束</translation>
    </message>
    <message>
        <source>Part of a character</source>
        <translation>字符的一部分</translation>
    </message>
    <message>
        <source>under {number}%</source>
        <translation>低于{number}%</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>Write Mail</source>
        <translation>撰写邮件</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>拷贝地址</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>拷贝代码</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message numerus="yes">
        <source>Code, {language}, {n} lines</source>
        <translation>
            <numerusform>代码，{language}，{n} 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table, {columns} columns, {n} rows</source>
        <translation>
            <numerusform>表格,{columns} 列,{n} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>formula</source>
        <comment>in a sentence</comment>
        <translation>公式</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已拷贝</translation>
    </message>
    <message>
        <source>Formula: {tex}</source>
        <translation>公式：{tex}</translation>
    </message>
    <message>
        <source>An answer is being written here. Wait, or stop it first.</source>
        <translation>这里正在写回复。请稍候，或先将其停止。</translation>
    </message>
    <message>
        <source>An answer is being written where this was. Wait, or stop it first.</source>
        <translation>这个位置正在写回复。请稍候，或先将其停止。</translation>
    </message>
    <message>
        <source>A message cannot be empty. Write something, or delete the message.</source>
        <translation>信息不能为空。请写点内容，或删除这条信息。</translation>
    </message>
    <message>
        <source>There is no question above this, so nothing can be answered.</source>
        <translation>上面没有问题，因此无从回答。</translation>
    </message>
    <message>
        <source>A private chat has no branches beside it, as nothing of it is saved. Export it to keep it.</source>
        <translation>私密聊天不保存任何内容，因此不能另开分支。要保留它，请将其导出。</translation>
    </message>
    <message>
        <source>A branch is being made. Wait a moment.</source>
        <translation>正在创建分支，请稍候。</translation>
    </message>
    <message>
        <source>Branch of {title}</source>
        <translation>{title} 的分支</translation>
    </message>
    <message>
        <source>Message deleted.</source>
        <translation>已删除信息。</translation>
    </message>
    <message>
        <source>This is on another branch. Wait, or stop the answer.</source>
        <translation>此内容位于另一个分支。请等待，或停止回答。</translation>
    </message>
    <message>
        <source>It is not known how likely the words of this answer were.</source>
        <translation>不清楚这条回复中各个词的可能性。</translation>
    </message>
    <message>
        <source>What the first part of this answer was made of is not known, so it cannot go on from here. Ask again to have one that can go on from any word.</source>
        <translation>不清楚这条回复的前半部分由什么组成，因此无法从这里继续。重新提问即可得到能从任意词继续的回复。</translation>
    </message>
    <message>
        <source>Here the model would have ended its answer, so there is nothing to go on with.</source>
        <translation>模型会在这里结束回复，因此没有可继续的内容。</translation>
    </message>
    <message>
        <source>This is half of a character, so the answer cannot go on from it. Choose another.</source>
        <translation>这只是半个字符，因此回复无法从它继续。请选择另一个。</translation>
    </message>
    <message>
        <source>“{title}” is being answered. Wait, or stop that first.</source>
        <translation>正在回复“{title}”。请稍候，或先将其停止。</translation>
    </message>
    <message>
        <source>This chat’s own model, {name}, is not in {folder} any more, so {opened} answers. To choose another, see Instructions in the Chat menu.</source>
        <translation>此聊天自己的模型 {name} 已不在 {folder} 中，因此由 {opened} 回复。要选择另一个，请见“聊天”菜单中的“指令”。</translation>
    </message>
    <message>
        <source>the open model</source>
        <translation>当前打开的模型</translation>
    </message>
    <message>
        <source>No model is open yet, so nothing can answer. Open one; your text stays here.</source>
        <translation>尚未打开模型，无法回答。请打开一个模型；你的文本会保留在这里。</translation>
    </message>
    <message>
        <source>The model could not be opened, so nothing can answer. Try again or open another; your text stays here.</source>
        <translation>未能打开模型，无法回答。请再试一次或打开另一个模型；你的文本会保留在这里。</translation>
    </message>
    <message>
        <source>There is no {name} in {folder}. Choose another model.</source>
        <translation>{folder} 中没有 {name}。请选择另一个模型。</translation>
    </message>
    <message>
        <source>message {place} of {count}</source>
        <translation>第 {place} 条信息，共 {count} 条</translation>
    </message>
    <message numerus="yes">
        <source>{n} new words</source>
        <translation>
            <numerusform>{n} 个新词</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>跳到最新</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Attach the files in it.</source>
        <translation>“{name}”是文件夹。请附加其中的文件。</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>“{name}”已不存在。</translation>
    </message>
    <message>
        <source>“{name}” could not be read: {why}.</source>
        <translation>无法读取“{name}”：{why}。</translation>
    </message>
    <message>
        <source>“{name}” is not a file that can be read.</source>
        <translation>“{name}”不是可以读取的文件。</translation>
    </message>
    <message>
        <source>“{name}” has {size}; up to {most} can be attached.</source>
        <translation>“{name}”有 {size}；最多可附加 {most}。</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}”是空的。</translation>
    </message>
    <message>
        <source>“{name}” is not a text file; only text and code can be attached.</source>
        <translation>“{name}”不是文本文件；只能附加文本和代码。</translation>
    </message>
    <message>
        <source>“{name}” is not in UTF-8 or UTF-16, so it cannot be read. Save it as UTF-8 first.</source>
        <translation>“{name}”不是 UTF-8 或 UTF-16 编码，因此无法读取。请先将其存储为 UTF-8。</translation>
    </message>
    <message>
        <source>“{address}” is not on this computer; save it here first.</source>
        <translation>“{address}”不在这台电脑上；请先将其存储到这里。</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>仍在读取文件。</translation>
    </message>
    <message>
        <source>The files are still being read. Send once they are attached, or cancel.</source>
        <translation>仍在读取文件。请等附加完成后再发送，或取消。</translation>
    </message>
    <message>
        <source>Files that were still being read were not attached, as another chat was opened.</source>
        <translation>由于打开了另一个对话，仍在读取的文件未附加。</translation>
    </message>
    <message>
        <source>What was pasted has {size}; up to {most} can be attached.</source>
        <translation>粘贴的内容有 {size}；最多可附加 {most}。</translation>
    </message>
    <message>
        <source>Up to {most} files can be attached to a message.</source>
        <translation>一条信息最多可附加 {most} 个文件。</translation>
    </message>
    <message>
        <source>With “{name}” there would be more than {most} attached to this message.</source>
        <translation>加上“{name}”后，这条信息的附件将超过 {most}。</translation>
    </message>
    <message>
        <source>“{name}” removed.</source>
        <translation>已移除“{name}”。</translation>
    </message>
    <message>
        <source>Pasted text removed.</source>
        <translation>已移除粘贴的文本。</translation>
    </message>
    <message numerus="yes">
        <source>{n} more files were not attached.</source>
        <translation>
            <numerusform>另有 {n} 个文件未附加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Opens it, to be read</source>
        <translation>打开以阅读</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
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
            <numerusform>{n} 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {size}, {tokens}</source>
        <translation>{what}，{size}，{tokens}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>发送信息</translation>
    </message>
    <message>
        <source>Return sends</source>
        <translation>按下 Return 键发送</translation>
    </message>
    <message>
        <source>{keys} sends</source>
        <translation>按 {keys} 发送</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
    <message>
        <source>Send (Return)</source>
        <translation>发送（Return）</translation>
    </message>
    <message>
        <source>Send ({keys})</source>
        <translation>发送（{keys}）</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Attach text or code files</source>
        <translation>附加文本或代码文件</translation>
    </message>
    <message>
        <source>{means} Default: {default}.</source>
        <translation>{means}默认：{default}。</translation>
    </message>
    <message>
        <source>Changed for this chat.</source>
        <translation>已为此对话更改。</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>还原“{name}”</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>How freely words are chosen: 0 always takes the likeliest one, more is livelier.</source>
        <translation>选词的自由程度：0 总是选最可能的词，数值越大越活泼。</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest words that make up this share are considered; 1 is all.</source>
        <translation>只考虑合计达到此比例的最可能的词；1 表示全部。</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words are considered; 0 is all.</source>
        <translation>只考虑这么多个最可能的词；0 表示全部。</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Words less likely than this share of the likeliest one are left out; 0 is none.</source>
        <translation>可能性低于最可能词这一比例的词会被排除；0 表示都不排除。</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Above 1, words that were used already come up less often; 1 changes nothing.</source>
        <translation>大于 1 时，已用过的词较少再出现；1 不做任何改变。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Chance begins here: the same number gives the same answer to the same question.</source>
        <translation>随机由此开始：同一个数字对同一个问题给出同样的回复。</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>每次都不同</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>回复最大长度</translation>
    </message>
    <message>
        <source>An answer ends after so many tokens. A token is a word, or part of one.</source>
        <translation>回复到这么多 token 就结束。一个 token 是一个词或词的一部分。</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>So many tokens of the chat are in the model’s view. Fewer need less memory.</source>
        <translation>模型能看到对话中的这么多 token。越少，占用内存越少。</translation>
    </message>
    <message>
        <source>all it can hold</source>
        <translation>能容纳的全部</translation>
    </message>
    <message>
        <source>A number from {least} to {most}, please.</source>
        <translation>请输入 {least} 到 {most} 之间的数字。</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}, please.</source>
        <translation>请输入 {least} 到 {most} 之间的整数。</translation>
    </message>
    <message>
        <source>This will be answered when the model is ready.</source>
        <translation>模型就绪后将会回答。</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>正在回答</translation>
    </message>
    <message>
        <source>The answer in “{title}” has ended.</source>
        <translation>“{title}”中的回答已结束。</translation>
    </message>
    <message numerus="yes">
        <source>Answer finished, {n} words</source>
        <translation>
            <numerusform>回答完毕,{n} 个词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{why} {n} words</source>
        <translation>
            <numerusform>{why}{n} 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens</source>
        <translation>{tokens} / {context} 个 token</translation>
    </message>
    <message>
        <source>about {tokens} of {context} tokens</source>
        <translation>约 {tokens} / {context} 个 token</translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens: too long to be answered</source>
        <translation>{tokens} / {context} 个 token：过长，无法回答</translation>
    </message>
    <message numerus="yes">
        <source>about {tokens} of {context} tokens; the {n} oldest messages will be left out</source>
        <translation>
            <numerusform>约 {tokens} / {context} 个 token；最早的 {n} 条信息将被略去</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens; soon the oldest messages will be left out</source>
        <translation>{tokens} / {context} 个 token；最早的信息即将被略去</translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens, nearly all</source>
        <translation>{tokens} / {context} 个 token，即将用完</translation>
    </message>
    <message>
        <source>Answering · {speed} tokens/s</source>
        <translation>正在回答 · {speed} token/秒</translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} tokens… {percent}</source>
        <translation>
            <numerusform>正在读取 {n} 个 token… {percent}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} tokens in “{title}”… {percent}</source>
        <translation>
            <numerusform>正在“{title}”中读取 {n} 个 token… {percent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Answering…</source>
        <translation>正在回答…</translation>
    </message>
    <message>
        <source>Answering in “{title}” · {speed} tokens/s</source>
        <translation>正在“{title}”中回答 · {speed} token/秒</translation>
    </message>
    <message>
        <source>Answering in “{title}”…</source>
        <translation>正在“{title}”中回答…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Save and Ask</source>
        <translation>存储并提问</translation>
    </message>
    <message>
        <source>Return saves and asks, Escape cancels</source>
        <translation>按下 Return 键存储并提问，按下 Esc 键取消</translation>
    </message>
    <message>
        <source>Return saves, Escape cancels</source>
        <translation>按下 Return 键存储，按下 Esc 键取消</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The model no longer sees above here</source>
        <translation>模型已看不到此处以上的内容</translation>
    </message>
    <message>
        <source>No model is open. Choose one first.</source>
        <translation>没有打开的模型。请先选择一个。</translation>
    </message>
    <message>
        <source>is of another version than the window: install Paddock again</source>
        <translation>与窗口的版本不同：请重新安装 Paddock</translation>
    </message>
    <message>
        <source>{how}, {count} times in a row with this model</source>
        <translation>{how}，使用此模型已连续 {count} 次</translation>
    </message>
    <message>
        <source>The engine {how}. What it had written is kept; you can ask again.</source>
        <translation>引擎{how}。已写出的内容已保留，你可以再问一次。</translation>
    </message>
    <message>
        <source>The engine {how}. Choose another model, or open this one again.</source>
        <translation>引擎{how}。请选择其他模型，或重新打开此模型。</translation>
    </message>
    <message>
        <source>did not move for {seconds} seconds and was replaced</source>
        <translation>有 {seconds} 秒没有进展，已被替换</translation>
    </message>
    <message>
        <source>said something that the window does not understand</source>
        <translation>说了窗口不理解的内容</translation>
    </message>
    <message>
        <source>was ended from outside, perhaps because memory ran out</source>
        <translation>被外部结束，可能是内存不足</translation>
    </message>
    <message>
        <source>crashed ({name})</source>
        <translation>崩溃了（{name}）</translation>
    </message>
    <message>
        <source>stopped unexpectedly (code {code})</source>
        <translation>意外停止（代码 {code}）</translation>
    </message>
    <message>
        <source>needs {size} of memory in one piece, and {most} is the most</source>
        <translation>需要一整块 {size} 的内存，而最多只有 {most}</translation>
    </message>
    <message>
        <source>{size} for its weights</source>
        <translation>权重 {size}</translation>
    </message>
    <message>
        <source>{size} for the conversation</source>
        <translation>对话 {size}</translation>
    </message>
    <message>
        <source>{size} for its work</source>
        <translation>计算 {size}</translation>
    </message>
    <message>
        <source>needs {size} of memory ({parts}), and {had}</source>
        <translation>需要 {size} 内存（{parts}），而{had}</translation>
    </message>
    <message>
        <source>{size} can be had</source>
        <translation>可用的有 {size}</translation>
    </message>
    <message>
        <source>{size} can be had beside {left} that the system keeps</source>
        <translation>除系统保留的 {left} 外，可用的有 {size}</translation>
    </message>
    <message>
        <source>what it answers</source>
        <translation>它所回复的内容</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>the pinned messages</source>
        <translation>置顶的信息</translation>
    </message>
    <message>
        <source>what the model&apos;s template adds</source>
        <translation>模型模板添加的内容</translation>
    </message>
    <message>
        <source>There is no model at {path}. Choose another file.</source>
        <translation>{path} 处没有模型。请选择其他文件。</translation>
    </message>
    <message>
        <source>The starter model is not at {path} yet. “make starter” gets it.</source>
        <translation>入门模型还不在 {path}。“make starter”会取得它。</translation>
    </message>
    <message>
        <source>{name} is damaged or is no model: {fault}. Get the file again, or choose another one.</source>
        <translation>{name} 已损坏或不是模型：{fault}。请重新获取该文件，或选择其他文件。</translation>
    </message>
    <message>
        <source>Paddock cannot run {name}: {fault}. Choose another model.</source>
        <translation>Paddock 无法运行 {name}：{fault}。请选择其他模型。</translation>
    </message>
    <message>
        <source>The adapter {name} cannot be used: {fault}. Choose another one, or none.</source>
        <translation>无法使用适配器 {name}：{fault}。请换一个，或不使用。</translation>
    </message>
    <message>
        <source>{name} cannot be converted: {fault}.</source>
        <translation>无法转换 {name}：{fault}。</translation>
    </message>
    <message>
        <source>This model {needs}. Close other apps or choose a smaller model.</source>
        <translation>此模型{needs}。请关闭其他 App，或选择更小的模型。</translation>
    </message>
    <message>
        <source>Reading this {needs}. Close other apps, or start a new conversation.</source>
        <translation>读取这些内容{needs}。请关闭其他 App，或开始新对话。</translation>
    </message>
    <message>
        <source>The model&apos;s chat template cannot be used: {fault}.</source>
        <translation>无法使用模型的聊天模板：{fault}。</translation>
    </message>
    <message>
        <source>The model cannot read this: {fault}. Choose another model.</source>
        <translation>模型无法读取这些内容：{fault}。请选择其他模型。</translation>
    </message>
    <message>
        <source>This model does not take the conversation as it is: {fault}. Change it, or choose another model.</source>
        <translation>此模型不接受这样的对话：{fault}。请修改对话，或选择其他模型。</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>此对话</translation>
    </message>
    <message>
        <source>Let its oldest messages be left out, or start a new one</source>
        <translation>请略去最早的信息，或开始新对话</translation>
    </message>
    <message>
        <source>the model can hold {tokens}</source>
        <translation>模型最多容纳 {tokens} 个</translation>
    </message>
    <message>
        <source>the context is set to {tokens}</source>
        <translation>上下文设为 {tokens} 个</translation>
    </message>
    <message>
        <source>{advice}, or set the context to up to {most}</source>
        <translation>{advice}，或将上下文设为至多 {most}</translation>
    </message>
    <message>
        <source>{what} is at least {tokens} tokens long and {holds}. {advice}.</source>
        <translation>{what}至少有 {tokens} 个 token，而{holds}。{advice}。</translation>
    </message>
    <message>
        <source>This message</source>
        <translation>这条信息</translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts</source>
        <translation>请缩短它，或分几次发送</translation>
    </message>
    <message>
        <source>This message with {others}</source>
        <translation>这条信息连同{others}</translation>
    </message>
    <message>
        <source>Shorten what you can, or start a new conversation</source>
        <translation>请尽量缩短，或开始新对话</translation>
    </message>
    <message>
        <source>Shorten what you can, pin less, or start a new conversation</source>
        <translation>请尽量缩短、减少置顶，或开始新对话</translation>
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
        <translation>在此中断：这台 Mac 的内存已用尽。请关闭其他 App，然后让模型继续。</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>没有打开的模型。</translation>
    </message>
    <message>
        <source>There is nothing to answer. Write first.</source>
        <translation>没有可回答的内容。请先写点什么。</translation>
    </message>
    <message>
        <source>An answer is ready.</source>
        <translation>有一个回答已就绪。</translation>
    </message>
    <message>
        <source>Stop Reading</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Read Aloud</source>
        <translation>朗读</translation>
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
        <translation>不知道模型对这些文字有多确定。从现在起，Paddock 的模型所作的回答都会记录这一点：“再试一次”会生成一个这样的回答。</translation>
    </message>
    <message>
        <source>You edited this answer, so these words are not a model’s alone. Try Again makes an answer of which it is known how sure the model was.</source>
        <translation>你编辑过这个回答，所以这些文字不全是模型写的。“再试一次”会生成一个能看出模型有多确定的回答。</translation>
    </message>
    <message>
        <source>It is not known how sure the model was of the beginning.</source>
        <translation>不知道模型对开头部分有多确定。</translation>
    </message>
    <message>
        <source>The model is being opened. Wait a moment.</source>
        <translation>正在打开模型，请稍候。</translation>
    </message>
    <message>
        <source>No model is open. Open one to go on with another token.</source>
        <translation>没有打开的模型。请打开一个模型，再用其他 token 继续。</translation>
    </message>
    <message>
        <source>{model} gave this answer, and now {other} would go on. Other models have other tokens: open {model} first.</source>
        <translation>这个回答来自 {model}，而现在会由 {other} 继续。不同模型的 token 不同：请先打开 {model}。</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>快速前往</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Token {number} of the {count} that make this</source>
        <translation>构成此处的 {count} 个 token 中的第 {number} 个</translation>
    </message>
    <message>
        <source>Stopped while thinking</source>
        <translation>思考时已停止</translation>
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
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Previous Chat</source>
        <translation>上一个对话</translation>
    </message>
    <message>
        <source>Next Chat</source>
        <translation>下一个对话</translation>
    </message>
    <message>
        <source>Chat by Number</source>
        <translation>按编号前往对话</translation>
    </message>
    <message>
        <source>Top of Chat</source>
        <translation>对话开头</translation>
    </message>
    <message>
        <source>End of Chat</source>
        <translation>对话结尾</translation>
    </message>
    <message>
        <source>Message Field</source>
        <translation>信息栏</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>上一个区域</translation>
    </message>
    <message>
        <source>Chat {number}</source>
        <translation>对话 {number}</translation>
    </message>
    <message>
        <source>{title}, command</source>
        <translation>{title}，命令</translation>
    </message>
    <message>
        <source>{title}, model</source>
        <translation>{title}，模型</translation>
    </message>
    <message>
        <source>{title}, preset</source>
        <translation>{title}，预设</translation>
    </message>
    <message>
        <source>{title}, chat</source>
        <translation>{title}，对话</translation>
    </message>
    <message>
        <source>Hidden by you</source>
        <translation>已被你隐藏</translation>
    </message>
    <message>
        <source>Answers now</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>Search all messages for “{words}”</source>
        <translation>在所有信息中搜索“{words}”</translation>
    </message>
    <message>
        <source>This chat uses the preset “{name}” now.</source>
        <translation>此对话现在使用预设“{name}”。</translation>
    </message>
    <message>
        <source>Chats, commands, models and presets</source>
        <translation>对话、命令、模型和预设</translation>
    </message>
    <message>
        <source>The chat could not be printed. Check the printer, and print again.</source>
        <translation>无法打印此对话。请检查打印机，然后重试。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>In the message field</source>
        <translation>在信息栏中</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>在对话列表中</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>What was asked before</source>
        <translation>之前的提问</translation>
    </message>
    <message>
        <source>Write in the chat</source>
        <translation>在对话中输入</translation>
    </message>
    <message>
        <source>Message by message</source>
        <translation>逐条信息移动</translation>
    </message>
    <message>
        <source>What can be done with a message</source>
        <translation>信息的操作</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>返回信息</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>逐页移动</translation>
    </message>
    <message>
        <source>How likely the model held each token, before temperature and the other dials: the deeper the colour, the less likely. What was least likely is underlined.</source>
        <translation>在应用温度等参数之前，模型认为每个 token 有多大可能：颜色越深，可能性越低；可能性最低的带有下划线。</translation>
    </message>
    <message>
        <source>The left and right arrow keys go from token to token, with Option to those in doubt; Return goes to the alternatives, and Escape leaves.</source>
        <translation>左右箭头键在 token 之间移动，按住 Option 键则移到不确定的 token；按回车键前往其他候选，按 Esc 键退出。</translation>
    </message>
    <message>
        <source>less sure</source>
        <translation>不太确定</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Instead, go on with</source>
        <translation>改用以下内容继续</translation>
    </message>
    <message>
        <source>Go on with this instead</source>
        <translation>改用这个继续</translation>
    </message>
    <message>
        <source>{token}, {chance}</source>
        <translation>{token}，{chance}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Write a question first; then two answers to it can be compared.</source>
        <translation>请先写一个问题，然后就可以比较两个回答。</translation>
    </message>
    <message>
        <source>The second answer was not asked for, as you left the chat.</source>
        <translation>由于你离开了对话，没有请求第二个回答。</translation>
    </message>
    <message>
        <source>One model answers at a time: B begins when A is done. Both answers stay in the chat as versions.</source>
        <translation>一次只有一个模型回答：A 完成后 B 开始。两个回答都作为版本保留在对话中。</translation>
    </message>
    <message>
        <source>Compare answers</source>
        <translation>比较回答</translation>
    </message>
    <message>
        <source>Compare Answers</source>
        <translation>比较回答</translation>
    </message>
    <message>
        <source>Ask Both</source>
        <translation>同时提问</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>两个都保留</translation>
    </message>
    <message>
        <source>Close comparison</source>
        <translation>关闭比较</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds left</source>
        <translation>
            <numerusform>还需 {n} 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes left</source>
        <translation>
            <numerusform>还需 {n} 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hours left</source>
        <translation>
            <numerusform>还需 {n} 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>more than a day left</source>
        <translation>还需一天以上</translation>
    </message>
    <message>
        <source>This Mac is not connected to the internet. Connect it, then try again.</source>
        <translation>这台 Mac 未连接互联网。请连接后重试。</translation>
    </message>
    <message>
        <source>Paddock is set to stay offline. To reach the Hub, turn Offline off in Settings.</source>
        <translation>Paddock 已设为保持离线。要连接 Hub，请在设置中关闭“离线”。</translation>
    </message>
    <message>
        <source>{host} does not answer. Try again later, or choose a mirror of the Hub in Settings.</source>
        <translation>{host} 没有响应。请稍后重试，或在设置中选择 Hub 的镜像站。</translation>
    </message>
    <message>
        <source>The Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>{host} has been asked too much from this network. Wait some minutes, then try again; signing in with a token in Settings allows more.</source>
        <translation>此网络对 {host} 的请求过多。请等几分钟再试；在设置中填入访问令牌可放宽限制。</translation>
    </message>
    <message>
        <source>This network answers in the place of the Hub, as one does that wants you to sign in. Open any web page in your browser, sign in there, then try again.</source>
        <translation>应答的是此网络而不是 Hub，它可能要求先登录。请在浏览器中打开任一网页并登录，然后重试。</translation>
    </message>
    <message>
        <source>The makers of {name} want to be asked first. Ask for access on its page on the Hub, put your token into Settings, then try again.</source>
        <translation>{name} 需要先征得其作者同意。请在 Hub 的页面上申请访问，在设置中填入访问令牌，然后重试。</translation>
    </message>
    <message>
        <source>The makers of {name} want to know who gets it, and your token is never sent to a mirror. To ask the Hub itself, remove the mirror in Settings, then try again.</source>
        <translation>{name} 的作者想知道谁在获取它，而你的访问令牌绝不会发送给镜像。要直接访问 Hub，请在设置中移除镜像，然后重试。</translation>
    </message>
    <message>
        <source>{name} is given out under a licence that you have not accepted. Accept it on its page on the Hub, signed in as the one whose token is in Settings, then try again.</source>
        <translation>{name} 的许可协议尚未接受。请用设置中访问令牌所属的账户在 Hub 的页面上接受，然后重试。</translation>
    </message>
    <message>
        <source>{name} is private, or does not exist. Check its name; if it is yours, put a token that may read it into Settings.</source>
        <translation>{name} 是私有的，或者不存在。请检查名称；如果是你自己的，请在设置中填入有权读取的访问令牌。</translation>
    </message>
    <message>
        <source>The mirror in Settings does not have {name}, or it is private: your token is never sent to a mirror. Check its name, or remove the mirror to ask the Hub itself.</source>
        <translation>设置中的镜像没有 {name}，或它是私有的：你的访问令牌绝不会发送给镜像。请检查名称，或移除镜像以直接访问 Hub。</translation>
    </message>
    <message>
        <source>The Hub does not accept your token: it is wrong, or has ended. Put a new one into Settings, or remove it to go on without.</source>
        <translation>Hub 不接受你的访问令牌：令牌有误或已过期。请在设置中填入新的，或移除后继续。</translation>
    </message>
    <message>
        <source>{name} is not on the Hub, or no longer. Check its name, or look for another copy of it.</source>
        <translation>Hub 上没有 {name}，或已被删除。请检查名称，或查找其他副本。</translation>
    </message>
    <message>
        <source>This model has moved to {name}, which belongs to somebody else. If you trust them, look for it under that name.</source>
        <translation>此模型已移至 {name}，所有者也变了。如果你信任对方，请用该名称查找。</translation>
    </message>
    <message>
        <source>{name} has changed on the Hub since it was chosen. Choose it again to get the new one.</source>
        <translation>{name} 选定后在 Hub 上有了变化。请重新选择以获取新版本。</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {size} more are needed. Make room, then go on; what has come is kept.</source>
        <translation>磁盘空间不足：还需要 {size}。请腾出空间后继续；已下载的部分会保留。</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then go on; what has come is kept.</source>
        <translation>磁盘已满。请腾出空间后继续；已下载的部分会保留。</translation>
    </message>
    <message>
        <source>{name} cannot be written. See that its folder is there and that you may write in it, then try again.</source>
        <translation>无法写入 {name}。请确认其文件夹存在且可以写入，然后重试。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{name} came with wrong bytes, twice, so it was not kept. Try again on another network, or with another endpoint in Settings.</source>
        <translation>{name} 两次下载的内容都不正确，因此没有保留。请换一个网络重试，或在设置中换一个端点。</translation>
    </message>
    <message>
        <source>{host} sent nothing for too long. Look at the connection and go on, or choose a mirror of the Hub in Settings; what has come is kept.</source>
        <translation>{host} 太久没有发送数据。请检查网络连接后继续，或在设置中选择 Hub 的镜像站；已下载的部分会保留。</translation>
    </message>
    <message>
        <source>Paddock does not take {name}: such files can hold programs, or be written outside their folder. Choose a model in GGUF or MLX format.</source>
        <translation>Paddock 不接受 {name}：此类文件可能含有程序，或被写到其文件夹之外。请选择 GGUF 或 MLX 格式的模型。</translation>
    </message>
    <message>
        <source>these files</source>
        <translation>这些文件</translation>
    </message>
    <message>
        <source>{host} does not answer as the Hub does. Check the endpoint in Settings, or try again later.</source>
        <translation>{host} 的响应与 Hub 不同。请检查设置中的端点，或稍后重试。</translation>
    </message>
    <message>
        <source>This was cancelled. Nothing of it is kept.</source>
        <translation>已取消，没有保留任何内容。</translation>
    </message>
    <message>
        <source>The part of Paddock that reaches the Hub stopped unexpectedly. Try again; what has come is kept.</source>
        <translation>Paddock 中连接 Hub 的部分意外停止了。请重试；已下载的部分会保留。</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>此模型</translation>
    </message>
    <message>
        <source>This is a LoRA adapter for {base}, which is not on this computer. Get that model.</source>
        <translation>这是 {base} 的 LoRA 适配器，而该模型不在此电脑上。请获取该模型。</translation>
    </message>
    <message>
        <source>This is a LoRA adapter that does not say for which model it is.</source>
        <translation>这是一个未说明适用于哪个模型的 LoRA 适配器。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>多种语言</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
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
        <translation>长文本</translation>
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
        <translation>模型目录已损坏。重新安装 Paddock 即可修复；搜索仍可使用。</translation>
    </message>
    <message>
        <source>There is a {folder} already. Remove it first, or keep it.</source>
        <translation>{folder} 已存在。请先移除它，或保留它。</translation>
    </message>
    <message>
        <source>Another Paddock is converting {name} just now. Wait until it is done.</source>
        <translation>另一个 Paddock 正在转换 {name}。请等它完成。</translation>
    </message>
    <message>
        <source>The engine came to an end. Look whether there is memory and room for it.</source>
        <translation>引擎已终止。请检查是否有足够的内存和空间。</translation>
    </message>
    <message>
        <source>{name} could not be converted. {why}</source>
        <translation>无法转换 {name}。{why}</translation>
    </message>
    <message>
        <source>{name} cannot be read: what read it came to an end. Get the file again.</source>
        <translation>无法读取 {name}：读取它的程序已终止。请重新获取该文件。</translation>
    </message>
    <message>
        <source>{name} cannot be read: it took too long. Look at the disk that it lies on.</source>
        <translation>无法读取 {name}：耗时过长。请检查它所在的磁盘。</translation>
    </message>
    <message>
        <source>What was noted of your models (their names, your folders) could not be read: it is damaged, or a newer Paddock wrote it. It is kept as {name}; no model is lost.</source>
        <translation>无法读取关于模型的记录（名称、文件夹）：它已损坏，或由更新版本的 Paddock 写入。它已保存为 {name}；没有丢失任何模型。</translation>
    </message>
    <message>
        <source>Your history is locked, and with it whether Paddock is to stay offline. Get the model in the window.</source>
        <translation>历史记录已锁定，因此无法得知 Paddock 是否应保持离线。请在窗口中获取模型。</translation>
    </message>
    <message>
        <source>Whether Paddock is to stay offline cannot be read ({error}). Open the window, and get the model there.</source>
        <translation>无法读取 Paddock 是否应保持离线（{error}）。请打开窗口，在那里获取模型。</translation>
    </message>
    <message>
        <source>{name} could not be removed whole ({error}). See that Paddock may write to its folder, and remove it again.</source>
        <translation>无法完整移除 {name}（{error}）。请确保 Paddock 有权写入其文件夹，然后再次移除。</translation>
    </message>
    <message>
        <source>{name} is a part of Paddock, so it stays as long as Paddock.</source>
        <translation>{name} 是 Paddock 的一部分，会随它一起保留。</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one that is there.</source>
        <translation>没有文件夹 {folder}。请选择一个存在的文件夹。</translation>
    </message>
    <message>
        <source>Paddock has not looked at this model yet.</source>
        <translation>Paddock 尚未查看此模型。</translation>
    </message>
    <message numerus="yes">
        <source>{n} bits</source>
        <translation>
            <numerusform>{n} 位</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is not on the Hub as it was. Look for it there.</source>
        <translation>Hub 上的 {name} 已不同于以往。请在那里搜索。</translation>
    </message>
    <message>
        <source>The list of connections cannot be read: Paddock may not.</source>
        <translation>无法读取连接列表：Paddock 没有权限。</translation>
    </message>
    <message>
        <source>The list of connections cannot be cleared: Paddock may not write there.</source>
        <translation>无法清空连接列表：Paddock 没有写入权限。</translation>
    </message>
    <message>
        <source>This is no address of a Hub. It begins with https://, as in https://hub.example.org.</source>
        <translation>这不是 Hub 的地址。地址以 https:// 开头，例如 https://hub.example.org。</translation>
    </message>
    <message>
        <source>A token begins with “hf_” and has no spaces. You find yours at {address}.</source>
        <translation>令牌以“hf_”开头，不含空格。您可以在 {address} 找到您的令牌。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not let go of the token, so Paddock still keeps it. See that the keychain is unlocked, then try again.</source>
        <translation>系统的钥匙串没有删除访问令牌，因此 Paddock 仍保存着它。请确认钥匙串已解锁，然后重试。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({fault}). See that there is room</source>
        <translation>无法写入 {file}（{fault}）。请确认有足够空间</translation>
    </message>
    <message>
        <source>The list of your downloads could not be read: it is damaged, or a newer Paddock wrote it. It is kept as {name}. What has come of a download is in the new list, paused.</source>
        <translation>无法读取下载列表：它已损坏，或由更新版本的 Paddock 写入。它已保存为 {name}。已下载的部分会以暂停状态列在新列表中。</translation>
    </message>
    <message>
        <source>Download · {size}</source>
        <translation>下载 · {size}</translation>
    </message>
    <message>
        <source>Download · about {size}</source>
        <translation>下载 · 约 {size}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Length of a conversation</source>
        <translation>对话长度</translation>
    </message>
    <message>
        <source>For a conversation of</source>
        <translation>对话长度：</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>许可证：{name}</translation>
    </message>
    <message>
        <source>Download {name}, {size}</source>
        <translation>下载 {name}，{size}</translation>
    </message>
    <message>
        <source>Download and Chat</source>
        <translation>下载并对话</translation>
    </message>
    <message>
        <source>Download {name} and chat</source>
        <translation>下载 {name} 并对话</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>正在查看这台电脑…</translation>
    </message>
    <message>
        <source>{chip}: a model may have up to {most} of {total} of memory.</source>
        <translation>{chip}：模型最多可使用 {total} 内存中的 {most}。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>{tokens} tokens, about {words} words</source>
        <translation>{tokens} 个 token，约 {words} 个英文词</translation>
    </message>
    <message>
        <source>Waits for the others</source>
        <translation>等待其他下载</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>Waits for the network, and goes on by itself</source>
        <translation>等待网络，将自动继续</translation>
    </message>
    <message>
        <source>Checking what has come</source>
        <translation>正在检查已下载的内容</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
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
        <translation>没有正在进行的下载。你获取的模型会在这里继续下载，重新启动后也一样。</translation>
    </message>
    <message>
        <source>Pause All</source>
        <translation>全部暂停</translation>
    </message>
    <message>
        <source>Resume All</source>
        <translation>全部继续</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>清除已完成</translation>
    </message>
    <message>
        <source>Downloads, {percent}</source>
        <translation>下载，{percent}</translation>
    </message>
    <message>
        <source>Downloading {name}: {percent}</source>
        <translation>正在下载 {name}：{percent}</translation>
    </message>
    <message numerus="yes">
        <source>Downloading {n} models: {percent}</source>
        <translation>
            <numerusform>正在下载 {n} 个模型：{percent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>正在下载 {name}</translation>
    </message>
    <message>
        <source>Use a model I already have…</source>
        <translation>使用我已有的模型…</translation>
    </message>
    <message>
        <source>Put this away for good</source>
        <translation>不再显示</translation>
    </message>
    <message>
        <source>{name} is already on this computer</source>
        <translation>{name} 已在这台电脑上</translation>
    </message>
    <message>
        <source>It answers better than the small model that Paddock comes with.</source>
        <translation>它的回答比 Paddock 自带的小模型更好。</translation>
    </message>
    <message>
        <source>{size} to download, {free} free on the disk</source>
        <translation>下载 {size}，磁盘可用 {free}</translation>
    </message>
    <message>
        <source>Recommended for this computer: {name}</source>
        <translation>推荐用于这台电脑：{name}</translation>
    </message>
    <message>
        <source>Folders that you added</source>
        <translation>您添加的文件夹</translation>
    </message>
    <message>
        <source>{folder} (not connected)</source>
        <translation>{folder}（未连接）</translation>
    </message>
    <message>
        <source>Forget the folder {folder}</source>
        <translation>不再使用文件夹 {folder}</translation>
    </message>
    <message>
        <source>Forget this folder. Nothing in it is changed.</source>
        <translation>不再使用此文件夹。其中的内容不会改变。</translation>
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
        <translation>架构</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Open to all</source>
        <translation>无需申请</translation>
    </message>
    <message>
        <source>Only models whose makers need not be asked first</source>
        <translation>仅显示无需先向作者申请的模型</translation>
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
        <translation>热门</translation>
    </message>
    <message>
        <source>Most downloads</source>
        <translation>下载最多</translation>
    </message>
    <message>
        <source>Most likes</source>
        <translation>最多点赞</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>{number}B parameters</source>
        <translation>{number}B 参数</translation>
    </message>
    <message>
        <source>{number}M parameters</source>
        <translation>{number}M 参数</translation>
    </message>
    <message numerus="yes">
        <source>{n} downloads</source>
        <translation>
            <numerusform>{n} 次下载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} likes</source>
        <translation>
            <numerusform>{n} 个赞</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask its makers first</source>
        <translation>需先向作者申请</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens of context</source>
        <translation>
            <numerusform>{n} 个 token 的上下文</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated {when}</source>
        <translation>更新于 {when}</translation>
    </message>
    <message>
        <source>This chat has a model of its own. What you choose here answers in all chats.</source>
        <translation>此对话有自己的模型。在这里选取的模型会在所有对话中回答。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选取模型</translation>
    </message>
    <message>
        <source>Get more models…</source>
        <translation>获取更多模型…</translation>
    </message>
    <message>
        <source>Manage models…</source>
        <translation>管理模型…</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>偏紧</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>fits comfortably</source>
        <translation>内存充裕</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>偏紧</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>对这台电脑来说太大</translation>
    </message>
    <message>
        <source>Got by Paddock</source>
        <translation>由 Paddock 获取</translation>
    </message>
    <message>
        <source>In the Hugging Face cache</source>
        <translation>在 Hugging Face 缓存中</translation>
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
        <translation>在你的文件夹中</translation>
    </message>
    <message>
        <source>Run by Paddock</source>
        <translation>由 Paddock 运行</translation>
    </message>
    <message>
        <source>Run through mlx-lm</source>
        <translation>通过 mlx-lm 运行</translation>
    </message>
    <message>
        <source>Cannot run here</source>
        <translation>无法在此运行</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>{tokens} context</source>
        <translation>{tokens} 上下文</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>a model was never used</comment>
        <translation>从未</translation>
    </message>
    <message>
        <source>Back to Chat</source>
        <translation>返回对话</translation>
    </message>
    <message>
        <source>Paddock uses the network only to look for models and to download them, when you ask for it. What you type never leaves this computer.</source>
        <translation>Paddock 只在您要求时使用网络来查找和下载模型。您输入的内容绝不会离开这台电脑。</translation>
    </message>
    <message>
        <source>For networks from which the Hub cannot be reached: the mirror is asked for everything in its place. Files are held against the digests that it tells, so choose one that you trust. Your token is never sent to it.</source>
        <translation>适用于无法访问 Hub 的网络：一切都改由镜像提供。文件按镜像给出的摘要核对，因此请选择你信任的镜像。你的访问令牌绝不会发送给它。</translation>
    </message>
    <message>
        <source>Needed only for models whose makers want to know who downloads them. It is kept in the system&apos;s keychain, and sent to huggingface.co alone.</source>
        <translation>仅用于作者想知道谁在下载的模型。它保存在系统钥匙串中，只发送给 huggingface.co。</translation>
    </message>
    <message>
        <source>Offline: use the network for nothing</source>
        <translation>离线：完全不使用网络</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Forget It</source>
        <translation>删除令牌</translation>
    </message>
    <message>
        <source>A token is kept.</source>
        <translation>已存储一个令牌。</translation>
    </message>
    <message>
        <source>Get a Token…</source>
        <translation>获取令牌…</translation>
    </message>
    <message>
        <source>Show Connections…</source>
        <translation>显示连接…</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Mirror of the Hub</source>
        <translation>Hub 镜像</translation>
    </message>
    <message>
        <source>Download speed</source>
        <translation>下载速度</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>Up to {size} a second</source>
        <translation>每秒最多 {size}</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Get Models</source>
        <translation>获取模型</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>Did not open</source>
        <translation>未能打开</translation>
    </message>
    <message>
        <source>No model is on this computer yet.</source>
        <translation>这台电脑上还没有模型。</translation>
    </message>
    <message>
        <source>Adapter of {model}, for this chat only</source>
        <translation>{model} 的适配器，仅用于此对话</translation>
    </message>
    <message>
        <source>The makers of this model want to be asked first: ask for access on its page on the Hub, and put your token into Settings.</source>
        <translation>此模型需先征得作者同意：请在其 Hub 页面申请访问，并在设置中填入你的令牌。</translation>
    </message>
    <message>
        <source>The makers of this model want to know who gets it, and your token is never sent to a mirror. To ask the Hub itself, remove the mirror in Settings.</source>
        <translation>此模型的作者想知道谁在获取它，而你的访问令牌绝不会发送给镜像。要直接访问 Hub，请在设置中移除镜像。</translation>
    </message>
    <message>
        <source>There is nothing in this repository that Paddock can run.</source>
        <translation>此仓库中没有 Paddock 能运行的内容。</translation>
    </message>
    <message>
        <source>Open Its Page…</source>
        <translation>打开其页面…</translation>
    </message>
    <message>
        <source>What its makers say</source>
        <translation>作者的说明</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>Looking on the Hub…</source>
        <translation>正在 Hub 上查找…</translation>
    </message>
    <message>
        <source>Another model is being converted.</source>
        <translation>正在转换另一个模型。</translation>
    </message>
    <message>
        <source>Show Conversion…</source>
        <translation>显示转换…</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>转换…</translation>
    </message>
    <message>
        <source>Show Download</source>
        <translation>显示下载</translation>
    </message>
    <message>
        <source>Get It Again</source>
        <translation>重新获取</translation>
    </message>
    <message>
        <source>Show More</source>
        <translation>显示更多</translation>
    </message>
    <message numerus="yes">
        <source>{n} models, and more</source>
        <translation>
            <numerusform>{n} 个模型，还有更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} models</source>
        <translation>
            <numerusform>{n} 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found for “{words}”. Try fewer words, or fewer filters.</source>
        <translation>未找到“{words}”。请减少字词或过滤条件。</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer filters.</source>
        <translation>未找到结果。请减少过滤条件。</translation>
    </message>
    <message>
        <source>There is too little free memory to try what came out beside its source.</source>
        <translation>可用内存太少，无法将结果与来源比较。</translation>
    </message>
    <message>
        <source>What came out foresees a text much worse than its source: perplexity {ours}, and {theirs} before. Convert it to more bits.</source>
        <translation>结果预测文本的能力明显不如来源：困惑度为 {ours}，之前为 {theirs}。请用更多位数转换。</translation>
    </message>
    <message>
        <source>{name} is there already</source>
        <translation>{name} 已存在</translation>
    </message>
    <message>
        <source>its weights are packed already</source>
        <translation>其权重已经量化</translation>
    </message>
    <message>
        <source>what comes out cannot be written ({why})</source>
        <translation>无法写入结果（{why}）</translation>
    </message>
    <message>
        <source>it needs {needs} of disk, and {has} is free</source>
        <translation>需要 {needs} 磁盘空间，仅剩 {has}</translation>
    </message>
    <message>
        <source>what comes out cannot be opened</source>
        <translation>无法打开结果</translation>
    </message>
    <message>
        <source>what comes out gives no numbers</source>
        <translation>结果算不出有效数值</translation>
    </message>
    <message>
        <source>{name} turns text into numbers (an encoder) and writes none. Choose a chat model.</source>
        <translation>{name} 将文字转换为数字（编码器），不会写文字。请选择聊天模型。</translation>
    </message>
    <message>
        <source>{name} sees or hears, and writes no text by itself. Choose a chat model.</source>
        <translation>{name} 用于看或听，自身不会写文字。请选择聊天模型。</translation>
    </message>
    <message>
        <source>{name} is a LoRA adapter in a format that Paddock does not read. It reads those of mlx-lm: adapters.safetensors with adapter_config.json.</source>
        <translation>{name} 是 Paddock 无法读取的格式的 LoRA 适配器。它读取 mlx-lm 的格式：adapters.safetensors 和 adapter_config.json。</translation>
    </message>
    <message>
        <source>{name} has its weights in a format that can run code (pickle), so Paddock does not open it. Get it as safetensors or GGUF.</source>
        <translation>{name} 的权重采用可运行代码的格式（pickle），因此 Paddock 不会打开它。请获取 safetensors 或 GGUF 版本。</translation>
    </message>
    <message>
        <source>{name} is one of several files of a model, which Paddock cannot join. Get the model as one file, or as a folder for MLX.</source>
        <translation>{name} 是一个模型的多个文件之一，Paddock 无法合并它们。请获取单个文件的版本，或 MLX 文件夹。</translation>
    </message>
    <message>
        <source>mlx-lm cannot pack its weights</source>
        <translation>mlx-lm 无法量化其权重</translation>
    </message>
    <message>
        <source>none of its matrices is made of whole groups of {size} weights</source>
        <translation>没有矩阵能按每组 {size} 个权重整分</translation>
    </message>
    <message>
        <source>{name} in {bits} bits is ready.</source>
        <translation>{bits} 位的 {name} 已就绪。</translation>
    </message>
    <message>
        <source>Choose an adapter’s folder</source>
        <translation>选择适配器的文件夹</translation>
    </message>
    <message>
        <source>Small weights that change the model, for this chat only.</source>
        <translation>改变模型的小型权重，仅用于此对话。</translation>
    </message>
    <message>
        <source>This adapter is not there any more. Choose another one, or none.</source>
        <translation>此适配器已不在。请换一个，或不使用。</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no adapter</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Cancel converting {name}</source>
        <translation>取消转换 {name}</translation>
    </message>
    <message>
        <source>A little larger than 4 bits, and a little more exact.</source>
        <translation>比 4 位略大，也略精确。</translation>
    </message>
    <message>
        <source>Keeps nearly all that the model can do.</source>
        <translation>几乎保留模型的全部能力。</translation>
    </message>
    <message>
        <source>Smallest and quickest. Large models keep most of what they can do.</source>
        <translation>最小也最快。大模型能保留大部分能力。</translation>
    </message>
    <message>
        <source>As good as the model itself.</source>
        <translation>与原模型一样好。</translation>
    </message>
    <message>
        <source>A model as small as this one often talks nonsense in 4 bits.</source>
        <translation>这么小的模型在 4 位下常常胡言乱语。</translation>
    </message>
    <message>
        <source>A model as small as this one loses much in 5 bits.</source>
        <translation>这么小的模型在 5 位下损失很多。</translation>
    </message>
    <message>
        <source>Making its weights smaller… {percent}</source>
        <translation>正在缩小权重… {percent}</translation>
    </message>
    <message>
        <source>Trying what came out… {percent}</source>
        <translation>正在试用结果… {percent}</translation>
    </message>
    <message>
        <source>Noting what its files are… {percent}</source>
        <translation>正在登记文件… {percent}</translation>
    </message>
    <message>
        <source>Converting {name} to {bits} bits</source>
        <translation>正在将 {name} 转换为 {bits} 位</translation>
    </message>
    <message>
        <source>Stopping, and removing what was made…</source>
        <translation>正在停止并移除已生成的内容…</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>That is too little room. Free some, or choose fewer bits.</source>
        <translation>空间不足。请腾出空间，或选择更少的位数。</translation>
    </message>
    <message>
        <source>“{name}” is not there.</source>
        <translation>找不到“{name}”。</translation>
    </message>
    <message>
        <source>Paddock cannot open “{name}”. It opens models (.gguf files, and folders with a config.json) and exported conversations. To have a file go with a message, drop it on the chat.</source>
        <translation>Paddock 无法打开“{name}”。它能打开模型（.gguf 文件和含有 config.json 的文件夹）以及导出的对话。若要随信息附上文件，请将其拖到对话上。</translation>
    </message>
    <message>
        <source>“{name}” was not imported.</source>
        <translation>未导入“{name}”。</translation>
    </message>
    <message>
        <source>One model answers at a time: “{name}” was opened, and none of the others.</source>
        <translation>每次只能由一个模型回答：已打开“{name}”，其余均未打开。</translation>
    </message>
    <message>
        <source>Attach Instead</source>
        <translation>改为附加</translation>
    </message>
    <message>
        <source>Paddock is being copied to {folder}…</source>
        <translation>正在将 Paddock 拷贝到 {folder}…</translation>
    </message>
    <message>
        <source>The Paddock in {folder} is open, so it cannot be replaced. Quit it, and start this one again.</source>
        <translation>{folder} 中的 Paddock 正在运行，因此无法替换。请先退出它，再重新启动这一个。</translation>
    </message>
    <message>
        <source>Paddock could not be copied to {folder}: {fault}. You can drag it there in the Finder.</source>
        <translation>无法将 Paddock 拷贝到 {folder}：{fault}。你可以在访达中将其拖到那里。</translation>
    </message>
    <message>
        <source>Move Paddock to your Applications folder?</source>
        <translation>要将 Paddock 移到“应用程序”文件夹吗？</translation>
    </message>
    <message>
        <source>It is on a disk image or among your downloads now, where it may get lost. Paddock is copied, and starts again from there. Your conversations and models stay where they are.</source>
        <translation>它现在位于磁盘映像或“下载”文件夹中，可能会丢失。Paddock 将被拷贝，并从新位置重新启动。你的对话和模型仍留在原处。</translation>
    </message>
    <message>
        <source>There is Paddock {there} in {folder} already, and this is {here}. Replace it with this one?</source>
        <translation>{folder} 中已有 Paddock {there}，而这是 {here}。要用这一个替换它吗？</translation>
    </message>
    <message>
        <source>There is another Paddock in {folder} already, of a version that is not known. This is {here}. Replace it with this one?</source>
        <translation>{folder} 中已有另一个版本不明的 Paddock。这是 {here}。要用这一个替换它吗？</translation>
    </message>
    <message>
        <source>Move to Applications</source>
        <translation>移到“应用程序”</translation>
    </message>
    <message>
        <source>Don’t ask again</source>
        <translation>不再询问</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>No browser could be opened. This is Paddock {version}; newer ones are at {address}</source>
        <translation>无法打开浏览器。这是 Paddock {version}；较新的版本在 {address}</translation>
    </message>
    <message>
        <source>Check for Updates</source>
        <translation>检查更新</translation>
    </message>
</context>
</TS>
