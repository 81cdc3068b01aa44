<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>Something went wrong in Paddock. Your conversations are safe; see the log for more.</source>
        <translation>In Paddock ist etwas schiefgegangen. Deine Chats sind sicher; mehr dazu steht im Protokoll.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Private chat</source>
        <translation>Privater Chat</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>repetition penalty</source>
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>most tokens</source>
        <translation>höchstens Token</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>bits of precision</source>
        <translation>Bit Genauigkeit</translation>
    </message>
    <message>
        <source>as they are new</source>
        <translation>da sie neu sind</translation>
    </message>
    <message>
        <source>as a message was edited</source>
        <translation>da eine Nachricht bearbeitet wurde</translation>
    </message>
    <message>
        <source>as the model&apos;s template writes earlier ones otherwise now</source>
        <translation>da die Vorlage des Modells Früheres jetzt anders schreibt</translation>
    </message>
    <message>
        <source>as other messages are left out than before</source>
        <translation>da andere Nachrichten weggelassen werden als zuvor</translation>
    </message>
    <message>
        <source>as another model had read the earlier ones</source>
        <translation>da ein anderes Modell Früheres gelesen hatte</translation>
    </message>
    <message>
        <source>as earlier ones were kept in another precision</source>
        <translation>da Früheres mit anderer Genauigkeit behalten wurde</translation>
    </message>
    <message>
        <source>as earlier ones had made room for others</source>
        <translation>da Früheres Platz für anderes gemacht hatte</translation>
    </message>
    <message>
        <source>as what was kept of earlier ones was damaged</source>
        <translation>da das Behaltene beschädigt war</translation>
    </message>
    <message>
        <source>as this model cannot go back in what it has read</source>
        <translation>da dieses Modell in dem, was es gelesen hat, nicht zurückgehen kann</translation>
    </message>
    <message>
        <source>as earlier ones were no longer kept</source>
        <translation>da Früheres nicht mehr behalten wurde</translation>
    </message>
    <message>
        <source>written by {model}</source>
        <translation>geschrieben von {model}</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Wiederverwendet</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>Erstes Wort</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} Token/s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Guessed ahead</source>
        <translation>Vorausgeraten</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens, {why}</source>
        <translation>
            <numerusform>1 Token, {why}</numerusform>
            <numerusform>{n} Token, {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>temperature {temperature}, top-p {top_p}, top-k {top_k}, min-p {min_p}, repetition {repetition}</source>
        <translation>Temperatur {temperature}, Top-p {top_p}, Top-k {top_k}, Min-p {min_p}, Wiederholung {repetition}</translation>
    </message>
    <message>
        <source>first word {seconds} s</source>
        <translation>erstes Wort {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>without {n} earlier questions, too long to be read</source>
        <translation>
            <numerusform>ohne eine frühere Frage, die zu lang zum Lesen ist</numerusform>
            <numerusform>ohne {n} frühere Fragen, die zu lang zum Lesen sind</numerusform>
        </translation>
    </message>
    <message>
        <source>{gain} × as quick by guessing ahead</source>
        <translation>durch Vorausraten {gain}-mal so schnell</translation>
    </message>
    <message>
        <source>remembered in {bits} bits</source>
        <translation>in {bits} Bit behalten</translation>
    </message>
    <message>
        <source>opening the model took {seconds} s</source>
        <translation>Öffnen des Modells {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>read {n} tokens</source>
        <translation>
            <numerusform>1 Token gelesen</numerusform>
            <numerusform>{n} Token gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read {n} new tokens</source>
        <translation>
            <numerusform>1 neues Token gelesen</numerusform>
            <numerusform>{n} neue Token gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read {n} tokens, {why}</source>
        <translation>
            <numerusform>1 Token gelesen, {why}</numerusform>
            <numerusform>{n} Token gelesen, {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>reused {number}</source>
        <translation>{number} wiederverwendet</translation>
    </message>
    <message>
        <source>reused {number} from disk</source>
        <translation>{number} vom Volume wiederverwendet</translation>
    </message>
    <message>
        <source>reused {number}, {disk} of them from disk</source>
        <translation>{number} wiederverwendet, davon {disk} vom Volume</translation>
    </message>
    <message>
        <source>{right} of {all} tokens</source>
        <translation>{right} von {all} Token</translation>
    </message>
    <message>
        <source>{right} of {all} tokens, so {gain} × as quick</source>
        <translation>{right} von {all} Token, daher {gain}-mal so schnell</translation>
    </message>
    <message>
        <source>as the instructions were edited</source>
        <translation>da die Anweisungen bearbeitet wurden</translation>
    </message>
    <message>
        <source>as message {number} was edited</source>
        <translation>da Nachricht {number} bearbeitet wurde</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are good, and easy to remember.</source>
        <translation>Vier oder fünf Wörter, die nicht zusammengehören, sind gut und leicht zu merken.</translation>
    </message>
    <message>
        <source>Short: someone with the file and time could guess it. Add words.</source>
        <translation>Kurz: Wer die Datei und Zeit hat, könnte sie erraten. Füge Wörter hinzu.</translation>
    </message>
    <message>
        <source>Fair. Another word makes it much stronger.</source>
        <translation>Ordentlich. Ein weiteres Wort macht sie viel stärker.</translation>
    </message>
    <message>
        <source>Good length.</source>
        <translation>Gute Länge.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>Vorherige 7 Tage</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>Vorherige 30 Tage</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Show in Finder</source>
        <translation>Im Finder zeigen</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>{number} KB</source>
        <translation>{number} KB</translation>
    </message>
    <message>
        <source>needs {need} of {most}</source>
        <translation>braucht {need} von {most}</translation>
    </message>
    <message>
        <source>Too large: it needs {need}, and {most} is the most.</source>
        <translation>Zu groß: Es braucht {need}, und {most} sind das Höchste.</translation>
    </message>
    <message>
        <source>It needs {need}, and {free} is free now. Close other apps to use it.</source>
        <translation>Es braucht {need}, und jetzt sind {free} frei. Schließe andere Apps, um es zu verwenden.</translation>
    </message>
    <message>
        <source>Tight: it needs {need} of {most}.</source>
        <translation>Knapp: Es braucht {need} von {most}.</translation>
    </message>
    <message>
        <source>Fits comfortably: it needs {need} of {most}.</source>
        <translation>Passt gut: Es braucht {need} von {most}.</translation>
    </message>
    <message>
        <source>{weights} for its weights, {conversation} for the conversation, {work} for its work</source>
        <translation>{weights} für seine Gewichte, {conversation} für den Chat, {work} für seine Arbeit</translation>
    </message>
    <message>
        <source>{need} on disk, {free} free</source>
        <translation>{need} auf der Festplatte, {free} frei</translation>
    </message>
    <message>
        <source>over {speed} tokens a second (estimate)</source>
        <translation>über {speed} Token pro Sekunde (geschätzt)</translation>
    </message>
    <message numerus="yes">
        <source>about {n} tokens a second (estimate)</source>
        <translation>
            <numerusform>etwa {n} Token pro Sekunde (geschätzt)</numerusform>
            <numerusform>etwa {n} Token pro Sekunde (geschätzt)</numerusform>
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
            <numerusform>1 Byte</numerusform>
            <numerusform>{n} Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Audio and video</source>
        <translation>Audio und Video</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Something</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Result of the tool</source>
        <translation>Ergebnis des Werkzeugs</translation>
    </message>
    <message>
        <source>has more than {many} files; choose a part of it</source>
        <translation>enthält mehr als {many} Dateien; wähle einen Teil davon</translation>
    </message>
    <message>
        <source>holds far more than it seems to, as a trap does</source>
        <translation>enthält weit mehr, als es scheint, wie es eine Falle tut</translation>
    </message>
    <message>
        <source>is locked by a password</source>
        <translation>ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>cannot be read ({error})</source>
        <translation>kann nicht gelesen werden ({error})</translation>
    </message>
    <message>
        <source>[A message that cannot be read]</source>
        <translation>[Eine Nachricht, die nicht gelesen werden kann]</translation>
    </message>
    <message>
        <source>Jan could not end this reply.</source>
        <translation>Jan konnte diese Antwort nicht beenden.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>{name} (edited)</source>
        <translation>{name} (bearbeitet)</translation>
    </message>
    <message>
        <source>{name} cannot be read to its end: it is damaged or in use.</source>
        <translation>{name} kann nicht bis zum Ende gelesen werden: Die Datei ist beschädigt oder in Benutzung.</translation>
    </message>
    <message>
        <source>No conversations were found in {name}. Choose what ChatGPT, Claude or Open WebUI has exported, the folder in which LM Studio, Jan or Ollama keeps its own, or a file that Paddock has exported.</source>
        <translation>In {name} wurden keine Chats gefunden. Wähle, was ChatGPT, Claude oder Open WebUI exportiert hat, den Ordner, in dem LM Studio, Jan oder Ollama seine Chats ablegt, oder eine Datei, die Paddock exportiert hat.</translation>
    </message>
    <message>
        <source>{name} {fault}.</source>
        <extracomment>As in: export.zip is damaged</extracomment>
        <translation>{name} {fault}.</translation>
    </message>
    <message>
        <source>{place} cannot be read: {why}.</source>
        <translation>{place} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>Nothing behind it can be read, either.</source>
        <translation>Auch nichts dahinter kann gelesen werden.</translation>
    </message>
    <message>
        <source>it is of a kind that Paddock does not know</source>
        <translation>Paddock kennt diese Art nicht</translation>
    </message>
    <message>
        <source>{place} cannot be read ({error}).</source>
        <translation>{place} kann nicht gelesen werden ({error}).</translation>
    </message>
    <message>
        <source>Conversation {number} in {name}</source>
        <translation>Chat {number} in {name}</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it has a number that is too long</source>
        <translation>enthält eine zu lange Zahl</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>kein JSON</translation>
    </message>
    <message>
        <source>the file is damaged behind it</source>
        <translation>die Datei ist dahinter beschädigt</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <source>the file ends in the middle of it</source>
        <translation>die Datei endet mittendrin</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats deleted.</source>
        <translation>
            <numerusform>Gelöscht.</numerusform>
            <numerusform>{n} Chats gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder “{name}” removed; its chats stay.</source>
        <translation>Ordner „{name}“ entfernt; seine Chats bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats moved.</source>
        <translation>
            <numerusform>Chat bewegt.</numerusform>
            <numerusform>{n} Chats bewegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paddock no longer looks into “{name}”.</source>
        <translation>Paddock sieht nicht mehr in „{name}“ nach.</translation>
    </message>
    <message>
        <source>“{name}” is no longer listed. Its files stay where they are.</source>
        <translation>„{name}“ wird nicht mehr aufgeführt. Seine Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <translation>Nach {name} exportiert.</translation>
    </message>
    <message>
        <source>{name} was not written: the disk is full. Free some space and export again.</source>
        <translation>{name} wurde nicht geschrieben: Das Volume ist voll. Gib Speicherplatz frei und exportiere erneut.</translation>
    </message>
    <message>
        <source>{name} was not written ({error}). Choose another folder and export again.</source>
        <translation>{name} wurde nicht geschrieben ({error}). Wähle einen anderen Ordner und exportiere erneut.</translation>
    </message>
    <message>
        <source>You: </source>
        <translation>Du: </translation>
    </message>
    <message>
        <source>Answer: </source>
        <translation>Antwort: </translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>The new recovery code holds.</source>
        <translation>Der neue Wiederherstellungscode gilt.</translation>
    </message>
    <message>
        <source>The copies that were not locked are removed.</source>
        <translation>Die nicht gesperrten Kopien sind entfernt.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Die Passphrase ist geändert.</translation>
    </message>
    <message>
        <source>The import stopped: {why} and import again. What is here already is passed over then.</source>
        <translation>Der Import wurde angehalten: {why} und importiere erneut. Was schon hier ist, wird dann übergangen.</translation>
    </message>
    <message>
        <source>What models read cannot be kept on disk ({reason}), so old conversations will be read anew after a restart. See that the disk has room.</source>
        <translation>Was Modelle lesen, kann nicht auf dem Volume behalten werden ({reason}); daher werden alte Chats nach einem Neustart neu gelesen. Sorge für freien Platz auf dem Volume.</translation>
    </message>
    <message>
        <source>The starter model is not on this computer yet. Close Paddock and start it with “make run”, which gets it, or open a model file of your own.</source>
        <translation>Das Startmodell ist noch nicht auf diesem Computer. Schließe Paddock und starte es mit „make run“, das es holt, oder öffne eine eigene Modelldatei.</translation>
    </message>
    <message>
        <source>The starter model is damaged. Close Paddock and start it with “make run”, which gets it again, or open a model file of your own.</source>
        <translation>Das Startmodell ist beschädigt. Schließe Paddock und starte es mit „make run“, das es neu holt, oder öffne eine eigene Modelldatei.</translation>
    </message>
    <message>
        <source>The starter model is missing from this copy of Paddock. Put a new copy in its place, or open a model file of your own.</source>
        <translation>In dieser Kopie von Paddock fehlt das Startmodell. Ersetze sie durch eine neue oder öffne eine eigene Modelldatei.</translation>
    </message>
    <message>
        <source>The starter model in this copy of Paddock is damaged. Put a new copy in its place, or open a model file of your own.</source>
        <translation>Das Startmodell in dieser Kopie von Paddock ist beschädigt. Ersetze sie durch eine neue oder öffne eine eigene Modelldatei.</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Startmodell</translation>
    </message>
    <message>
        <source>The adapter {name} is not in {folder} any more. Choose another one, or none.</source>
        <translation>Der Adapter {name} ist nicht mehr in {folder}. Wähle einen anderen oder keinen.</translation>
    </message>
    <message>
        <source>There is no {name} in {folder}. Open another model.</source>
        <translation>In {folder} gibt es kein {name}. Öffne ein anderes Modell.</translation>
    </message>
    <message>
        <source>Not saved yet: {why}; what you see stays here and is tried again.</source>
        <translation>Noch nicht gesichert: {why}; was du siehst, bleibt hier und wird erneut versucht.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Preset “{name}” deleted.</source>
        <translation>Vorgabe „{name}“ gelöscht.</translation>
    </message>
    <message>
        <source>Damaged files could not be changed, and still hold what you deleted: {files}. Remove them if you need nothing else of them.</source>
        <translation>Beschädigte Dateien konnten nicht geändert werden und enthalten noch, was du gelöscht hast: {files}. Entferne sie, wenn du sonst nichts davon brauchst.</translation>
    </message>
    <message>
        <source>The backups no longer hold what you deleted.</source>
        <translation>Die Backups enthalten nicht mehr, was du gelöscht hast.</translation>
    </message>
    <message>
        <source>All conversations are backed up.</source>
        <translation>Alle Chats sind im Backup.</translation>
    </message>
    <message>
        <source>{title}, {when}, pinned</source>
        <translation>{title}, {when}, angeheftet</translation>
    </message>
    <message>
        <source>Folder {name}</source>
        <translation>Ordner {name}</translation>
    </message>
    <message>
        <source>Paddock began anew. Your locked history is in {folder}, together with lock.json, and opens again where you find the passphrase: put everything back while Paddock is closed.</source>
        <translation>Paddock hat neu begonnen. Dein gesperrter Verlauf liegt mit lock.json in {folder} und lässt sich wieder öffnen, wenn du die Passphrase findest: Lege alles zurück, während Paddock geschlossen ist.</translation>
    </message>
    <message>
        <source>No backup could be made: the copy {fault}.</source>
        <translation>Es konnte kein Backup erstellt werden: Die Kopie {fault}.</translation>
    </message>
    <message>
        <source>No backup could be made ({why}). See that there is room in {folder}.</source>
        <translation>Es konnte kein Backup erstellt werden ({why}). Sorge für freien Platz in {folder}.</translation>
    </message>
    <message>
        <source>was not made by Paddock</source>
        <translation>wurde nicht von Paddock erstellt</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is no database</source>
        <translation>ist keine Datenbank</translation>
    </message>
    <message>
        <source>How this reply ended cannot be read.</source>
        <translation>Wie diese Antwort endete, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A newer Paddock saved these conversations. This one shows them and saves nothing. Update Paddock to go on with them.</source>
        <translation>Ein neueres Paddock hat diese Chats gesichert. Dieses zeigt sie nur und sichert nichts. Aktualisiere Paddock, um sie fortzusetzen.</translation>
    </message>
    <message>
        <source>a long conversation is being saved. Wait a moment</source>
        <translation>ein langer Chat wird gerade gespeichert. Warte einen Moment</translation>
    </message>
    <message>
        <source>another program is using your conversations. Close it</source>
        <translation>ein anderes Programm verwendet deine Chats. Schließe es</translation>
    </message>
    <message>
        <source>the index of words was damaged, and is made anew. Wait a moment</source>
        <translation>der Wortindex war beschädigt und wird neu erstellt. Warte einen Moment</translation>
    </message>
    <message>
        <source>What is saved here is damaged and cannot be shown, so it was left as it is. The rest is not affected; open something else.</source>
        <translation>Was hier gesichert ist, ist beschädigt und kann nicht gezeigt werden; es wurde so gelassen, wie es ist. Alles andere ist nicht betroffen; öffne etwas anderes.</translation>
    </message>
    <message>
        <source>Nothing could be saved: {why} and try again.</source>
        <translation>Nichts konnte gesichert werden: {why} und versuche es erneut.</translation>
    </message>
    <message>
        <source>{name} was not made by Paddock, so it was left as it is. Move it away and start Paddock again.</source>
        <translation>{name} wurde nicht von Paddock erstellt und daher so gelassen, wie es ist. Bewege die Datei an einen anderen Ort und starte Paddock erneut.</translation>
    </message>
    <message>
        <source>Your conversations were saved by a newer Paddock, so they were left as they are. Update Paddock to open them.</source>
        <translation>Deine Chats wurden von einem neueren Paddock gesichert und daher so gelassen, wie sie sind. Aktualisiere Paddock, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>{name} is damaged or was not made by Paddock, so it was left as it is. Move it away and start Paddock again.</source>
        <translation>{name} ist beschädigt oder wurde nicht von Paddock erstellt und wurde daher so gelassen, wie es ist. Bewege die Datei an einen anderen Ort und starte Paddock erneut.</translation>
    </message>
    <message>
        <source>Your conversations in {folder} could not be read: {why} and try again.</source>
        <translation>Deine Chats in {folder} konnten nicht gelesen werden: {why} und versuche es erneut.</translation>
    </message>
    <message>
        <source>the disk is full. Free some space</source>
        <extracomment>“… and try again” follows</extracomment>
        <translation>das Volume ist voll. Gib Speicherplatz frei</translation>
    </message>
    <message>
        <source>the disk did not do it ({error}). Check the disk</source>
        <extracomment>“… and try again” follows</extracomment>
        <translation>das Volume hat es nicht ausgeführt ({error}). Überprüfe das Volume</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>das Volume ist voll</translation>
    </message>
    <message>
        <source>Your conversations could not be read, so nothing was exported. Try again.</source>
        <translation>Deine Chats konnten nicht gelesen werden; daher wurde nichts exportiert. Versuche es erneut.</translation>
    </message>
    <message>
        <source>Paddock is open already. Look for its window behind the others; if there is none, wait a moment and start Paddock again.</source>
        <translation>Paddock ist bereits geöffnet. Sieh hinter den anderen Fenstern nach; ist dort keines, warte einen Moment und starte Paddock erneut.</translation>
    </message>
    <message>
        <source>Paddock cannot keep anything in {folder}: {fault}. See that it can write there, then start it again.</source>
        <translation>Paddock kann in {folder} nichts ablegen: {fault}. Sorge dafür, dass es dort schreiben kann, und starte es erneut.</translation>
    </message>
    <message>
        <source>a file stands in its way</source>
        <translation>eine Datei steht im Weg</translation>
    </message>
    <message>
        <source>Your history is locked, and {file} cannot be read ({error}). See that Paddock may read it, then start it again.</source>
        <translation>Dein Verlauf ist gesperrt, und {file} kann nicht gelesen werden ({error}). Sorge dafür, dass Paddock die Datei lesen darf, und starte es erneut.</translation>
    </message>
    <message>
        <source>Your history was locked by a newer Paddock, so it was left as it is. Update Paddock to open it.</source>
        <translation>Dein Verlauf wurde von einem neueren Paddock gesperrt und daher so gelassen, wie er ist. Aktualisiere Paddock, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} ist beschädigt.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not take the key, so Paddock asks for the passphrase at each start. See that the keychain is unlocked, then choose it again in Settings (Privacy).</source>
        <translation>Der Schlüsselbund des Systems hat den Schlüssel nicht angenommen; daher fragt Paddock bei jedem Start nach der Passphrase. Sorge dafür, dass der Schlüsselbund entsperrt ist, und wähle dies in „Einstellungen“ („Datenschutz“) erneut.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not take the token, and Paddock keeps it nowhere else. See that the keychain is unlocked, then put it in again.</source>
        <translation>Der Schlüsselbund des Systems hat den Zugriffstoken nicht angenommen, und Paddock bewahrt ihn nirgends sonst auf. Sieh nach, ob der Schlüsselbund entsperrt ist, und trage ihn dann erneut ein.</translation>
    </message>
    <message>
        <source>There is no keychain here, and Paddock keeps a token nowhere else. Set one up for the system, then put the token in again.</source>
        <translation>Hier gibt es keinen Schlüsselbund, und Paddock bewahrt einen Zugriffstoken nirgends sonst auf. Richte einen für das System ein und trage den Zugriffstoken dann erneut ein.</translation>
    </message>
    <message>
        <source>The language could not be saved in {file}: {fault}. See that there is room, and choose it again.</source>
        <translation>Die Sprache konnte nicht in {file} gesichert werden: {fault}. Sorge für freien Platz und wähle sie erneut.</translation>
    </message>
    <message>
        <source>The file that opens your history ({name}) was damaged; its copy took its place.</source>
        <translation>Die Datei, die deinen Verlauf öffnet ({name}), war beschädigt; ihre Kopie wurde eingesetzt.</translation>
    </message>
    <message>
        <source>The file that opens your history ({name}) was gone; its copy took its place.</source>
        <translation>Die Datei, die deinen Verlauf öffnet ({name}), fehlte; ihre Kopie wurde eingesetzt.</translation>
    </message>
    <message>
        <source>The file of your lock ({name}) was damaged before anything was locked, so your history is not locked. To lock it, do so again in Settings (Privacy).</source>
        <translation>Die Datei deiner Sperre ({name}) wurde beschädigt, bevor etwas gesperrt war; dein Verlauf ist daher nicht gesperrt. Sperre ihn in „Einstellungen“ („Datenschutz“) erneut.</translation>
    </message>
    <message>
        <source>Your history is locked. Start Paddock again and enter the passphrase.</source>
        <translation>Dein Verlauf ist gesperrt. Starte Paddock erneut und gib die Passphrase ein.</translation>
    </message>
    <message>
        <source>{name}, without which nobody can open your locked history, is damaged, and so is its copy in {folder}. Bring one of them back from another backup of yours, and start Paddock again.</source>
        <translation>{name}, ohne die niemand deinen gesperrten Verlauf öffnen kann, ist beschädigt, ebenso die Kopie in {folder}. Hole eine von beiden aus einem anderen Backup von dir zurück und starte Paddock erneut.</translation>
    </message>
    <message>
        <source>That is not the passphrase. Check Caps Lock and try again.</source>
        <translation>Das ist nicht die Passphrase. Überprüfe die Feststelltaste und versuche es erneut.</translation>
    </message>
    <message>
        <source>There is no model at {path} any more.</source>
        <translation>Unter {path} gibt es kein Modell mehr.</translation>
    </message>
    <message>
        <source>{name} went away while it was read. If its disk was disconnected, connect it and try again.</source>
        <translation>{name} ist beim Lesen verschwunden. Falls das Laufwerk getrennt wurde, verbinde es und versuche es erneut.</translation>
    </message>
    <message>
        <source>{name} was not got by Paddock, so Paddock does not remove it. Hide it here, or remove it with the app that put it there.</source>
        <translation>{name} hat nicht Paddock geholt, also entfernt Paddock es nicht. Blende es hier aus, oder entferne es mit der App, von der es stammt.</translation>
    </message>
    <message>
        <source>{name} could not be written ({error}), so nothing has changed. See that the disk has room, and try again.</source>
        <translation>{name} konnte nicht geschrieben werden ({error}); daher hat sich nichts geändert. Sorge für freien Platz auf dem Volume und versuche es erneut.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}). See that Paddock may read it, and try again.</source>
        <translation>{file} lässt sich nicht lesen ({error}). Sorge dafür, dass Paddock die Datei lesen darf, und versuche es erneut.</translation>
    </message>
    <message>
        <source>What locks your history cannot be read or written ({error}). Nothing is lost. See that the disk has room and that Paddock may write there, and try again.</source>
        <translation>Was deinen Verlauf sperrt, kann nicht gelesen oder geschrieben werden ({error}). Nichts ist verloren. Sorge dafür, dass das Volume Platz hat und Paddock dort schreiben darf, und versuche es erneut.</translation>
    </message>
    <message>
        <source>{what} ({why}). Nothing is lost. See that the disk has room and can be written, and try again.</source>
        <translation>{what} ({why}). Nichts ist verloren. Sorge dafür, dass das Volume Platz hat und beschreibbar ist, und versuche es erneut.</translation>
    </message>
    <message>
        <source>Your history could not be locked</source>
        <translation>Dein Verlauf konnte nicht gesperrt werden</translation>
    </message>
    <message>
        <source>Locking your history…</source>
        <translation>Verlauf wird gesperrt …</translation>
    </message>
    <message>
        <source>Locking backup {number} of {all}…</source>
        <translation>Backup {number} von {all} wird gesperrt …</translation>
    </message>
    <message>
        <source>Some backups are not locked yet</source>
        <translation>Einige Backups sind noch nicht gesperrt</translation>
    </message>
    <message>
        <source>{error} Paddock does so itself at its next start.</source>
        <translation>{error} Paddock holt das beim nächsten Start selbst nach.</translation>
    </message>
    <message>
        <source>Your history could not be unlocked</source>
        <translation>Dein Verlauf konnte nicht entsperrt werden</translation>
    </message>
    <message>
        <source>Unlocking file {number} of {all}…</source>
        <translation>Datei {number} von {all} wird entsperrt …</translation>
    </message>
    <message>
        <source>Your locked history could not be put aside</source>
        <translation>Dein gesperrter Verlauf konnte nicht beiseitegelegt werden</translation>
    </message>
    <message>
        <source>Some copies could not be removed</source>
        <translation>Einige Kopien konnten nicht entfernt werden</translation>
    </message>
    <message>
        <source>A copy of {name} {fault}, so it was left as it is. Try again.</source>
        <translation>Eine Kopie von {name} {fault} und wurde daher so gelassen, wie sie ist. Versuche es erneut.</translation>
    </message>
    <message>
        <source>is gone</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>has an older log beside it</source>
        <translation>hat ein älteres Protokoll neben sich</translation>
    </message>
    <message>
        <source>has another one&apos;s log beside it</source>
        <translation>hat das Protokoll einer anderen neben sich</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another one.</source>
        <translation>Dieses Backup ist beschädigt. Wähle ein anderes.</translation>
    </message>
    <message>
        <source>A newer Paddock made this backup. Update Paddock, or choose another one.</source>
        <translation>Ein neueres Paddock hat dieses Backup erstellt. Aktualisiere Paddock oder wähle ein anderes.</translation>
    </message>
    <message>
        <source>This backup could not be prepared ({why}), and nothing was changed. See that there is room in {folder} for a second copy of your conversations.</source>
        <translation>Dieses Backup konnte nicht vorbereitet werden ({why}), und nichts wurde geändert. Sorge dafür, dass in {folder} Platz für eine zweite Kopie deiner Chats ist.</translation>
    </message>
    <message>
        <source>The file of your conversations was damaged, and what could be had of it is back.</source>
        <translation>Die Datei mit deinen Chats war beschädigt, und was zu retten war, ist wieder da.</translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is kept in {folder}.</source>
        <translation>Das Backup ist wiederhergestellt. Was vorher da war, liegt in {folder}.</translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is a backup too, of {day}.</source>
        <translation>Das Backup ist wiederhergestellt. Was vorher da war, ist jetzt auch ein Backup, vom {day}.</translation>
    </message>
    <message>
        <source>the file without its log</source>
        <comment>after “from”</comment>
        <translation>der Datei ohne ihr Protokoll</translation>
    </message>
    <message>
        <source>the backup of {day}</source>
        <extracomment>After “from”</extracomment>
        <translation>dem Backup vom {day}</translation>
    </message>
    <message>
        <source>The file of your conversations {fault}.</source>
        <translation>Die Datei mit deinen Chats {fault}.</translation>
    </message>
    <message>
        <source>Nothing of it could be read, and there is no backup of it.</source>
        <translation>Nichts davon konnte gelesen werden, und es gibt kein Backup davon.</translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}.</source>
        <translation>Die beschädigte Datei liegt in {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations with {messages} are back, from {source}.</source>
        <translation>
            <numerusform>1 Chat mit {messages} ist wieder da, aus {source}.</numerusform>
            <numerusform>{n} Chats mit {messages} sind wieder da, aus {source}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages</source>
        <translation>
            <numerusform>1 Nachricht</numerusform>
            <numerusform>{n} Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>what could be read of it</source>
        <comment>after “from”</comment>
        <translation>dem, was davon gelesen werden konnte</translation>
    </message>
    <message numerus="yes">
        <source>{source} and the damaged file, which had {n} more messages</source>
        <comment>after “from”</comment>
        <translation>
            <numerusform>{source} und der beschädigten Datei, die 1 Nachricht mehr hatte</numerusform>
            <numerusform>{source} und der beschädigten Datei, die {n} Nachrichten mehr hatte</numerusform>
        </translation>
    </message>
    <message>
        <source>Your conversations in {folder} could not be opened ({why}), and were left as they are. See that the disk has room and can be written, then start Paddock again.</source>
        <translation>Deine Chats in {folder} konnten nicht geöffnet werden ({why}) und wurden so gelassen, wie sie sind. Sorge dafür, dass das Volume Platz hat und beschreibbar ist, und starte Paddock erneut.</translation>
    </message>
    <message>
        <source>Not all backups could be changed ({why}), so some still hold what you deleted. See that there is room in {folder}: Paddock tries again at its next start.</source>
        <translation>Nicht alle Backups konnten geändert werden ({why}); einige enthalten daher noch, was du gelöscht hast. Sorge für freien Platz in {folder}: Paddock versucht es beim nächsten Start erneut.</translation>
    </message>
    <message>
        <source>Your conversations could not be read, so no backup was changed, and some still hold what you deleted. Paddock tries again at its next start.</source>
        <translation>Deine Chats konnten nicht gelesen werden; daher wurde kein Backup geändert, und einige enthalten noch, was du gelöscht hast. Paddock versucht es beim nächsten Start erneut.</translation>
    </message>
    <message>
        <source>Recovered chat</source>
        <translation>Geretteter Chat</translation>
    </message>
    <message>
        <source>To check a passphrase takes {number} MB of memory, which cannot be had now. Close other programs and try again.</source>
        <translation>Das Prüfen einer Passphrase braucht {number} MB Arbeitsspeicher, die gerade nicht frei sind. Schließe andere Programme und versuche es erneut.</translation>
    </message>
    <message>
        <source>Nothing was deleted, as {folder} could not be written ({error}). See that there is room, and try again.</source>
        <translation>Nichts wurde gelöscht, da {folder} nicht beschrieben werden konnte ({error}). Sorge für freien Platz und versuche es erneut.</translation>
    </message>
    <message>
        <source>{file} could not be read, so backups may still hold what you deleted. See that Paddock may read it: it tries again at its next start.</source>
        <translation>{file} konnte nicht gelesen werden; Backups könnten daher noch enthalten, was du gelöscht hast. Sorge dafür, dass Paddock die Datei lesen darf: Es versucht es beim nächsten Start erneut.</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>JSON (all of it)</source>
        <translation>JSON (alles)</translation>
    </message>
    <message>
        <source>Text for any editor, with the versions of messages that are shown.</source>
        <translation>Text für jeden Editor, mit den Versionen der Nachrichten, die gezeigt werden.</translation>
    </message>
    <message>
        <source>Everything, all versions of messages included. Paddock imports it without a loss.</source>
        <translation>Alles, samt allen Versionen der Nachrichten. Paddock importiert es ohne Verlust.</translation>
    </message>
    <message>
        <source>A page for any browser, with the versions of messages that are shown.</source>
        <translation>Eine Seite für jeden Browser, mit den Versionen der Nachrichten, die gezeigt werden.</translation>
    </message>
    <message>
        <source>Pages for print, with the versions of messages that are shown.</source>
        <translation>Seiten zum Drucken, mit den Versionen der Nachrichten, die gezeigt werden.</translation>
    </message>
    <message>
        <source>“{name}” was not written: it would not be what its name says. Choose a name that ends in .{form}, or another form.</source>
        <translation>„{name}“ wurde nicht geschrieben: Der Inhalt entspräche nicht dem Namen. Wähle einen Namen, der auf .{form} endet, oder ein anderes Format.</translation>
    </message>
    <message>
        <source>The file will not be private: what was said in the private chat stays in it, for whoever opens it, until you delete it.</source>
        <translation>Die Datei wird nicht privat sein: Was im privaten Chat gesagt wurde, bleibt darin, für alle, die sie öffnen, bis du sie löschst.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Choose All</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
    <message>
        <source>Choose None</source>
        <translation>Keine auswählen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Paddock conversations</source>
        <translation>Paddock-Chats</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>Zum Senden</translation>
    </message>
    <message>
        <source>Another language is spoken once you have quit Paddock and opened it again.</source>
        <translation>Eine andere Sprache gilt, sobald du Paddock beendet und wieder geöffnet hast.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>When it begins and ends</source>
        <translation>Beginn und Ende</translation>
    </message>
    <message>
        <source>All of it, as it comes</source>
        <translation>Alles, so wie sie kommt</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>Bildschirmleser</translation>
    </message>
    <message>
        <source>What VoiceOver says of an answer by itself.</source>
        <translation>Was VoiceOver von sich aus zu einer Antwort sagt.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>It says only that an answer is there, and no word of it.</source>
        <translation>Sie sagt nur, dass eine Antwort da ist, und kein Wort daraus.</translation>
    </message>
    <message>
        <source>Return sends, Shift-Return breaks the line</source>
        <translation>Return sendet, Umschalt-Return bricht die Zeile um</translation>
    </message>
    <message>
        <source>{keys} sends, Return breaks the line</source>
        <translation>{keys} sendet, Return bricht die Zeile um</translation>
    </message>
    <message>
        <source>When a long answer ends while you are elsewhere</source>
        <translation>Wenn eine lange Antwort endet, während du woanders bist</translation>
    </message>
    <message>
        <source>Nothing of this chat is saved. It is gone when you close it.</source>
        <translation>Nichts aus diesem Chat wird gesichert. Wenn du ihn schließt, ist er weg.</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>keines geöffnet</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>resting, wakes up when you type</source>
        <translation>ruht, wacht auf, wenn du tippst</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Opens the list of models</source>
        <translation>Öffnet die Liste der Modelle</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>Seitenleiste ausblenden</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>Seitenleiste einblenden</translation>
    </message>
    <message>
        <source>Hide inspector</source>
        <translation>Informationen ausblenden</translation>
    </message>
    <message>
        <source>Show inspector</source>
        <translation>Informationen einblenden</translation>
    </message>
    <message>
        <source>Model: {name}, {state}</source>
        <translation>Modell: {name}, {state}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no model</comment>
        <translation>keines</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Modelldatei öffnen</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>Modelldateien (*.gguf)</translation>
    </message>
    <message>
        <source>Use without it</source>
        <comment>without an adapter</comment>
        <translation>Ohne ihn verwenden</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Modelldatei öffnen …</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>{name} · loading {percent}</source>
        <translation>{name} · lädt {percent}</translation>
    </message>
    <message>
        <source>{name} · resting</source>
        <translation>{name} · ruht</translation>
    </message>
    <message>
        <source>{name} · failed</source>
        <translation>{name} · fehlgeschlagen</translation>
    </message>
    <message>
        <source>A backup has all conversations. One is made every half hour while there is something new: the last three are kept, and one for each of three hours, seven days, four weeks and six months. What you delete for good stays in the backups that were made before, unless you say otherwise when you delete it.</source>
        <translation>Ein Backup enthält alle Chats. Solange es Neues gibt, wird jede halbe Stunde eines erstellt: Die letzten drei bleiben, und je eines für drei Stunden, sieben Tage, vier Wochen und sechs Monate. Was du endgültig löschst, bleibt in früheren Backups, es sei denn, du wählst beim Löschen etwas anderes.</translation>
    </message>
    <message>
        <source>Paddock closes and opens again, with your conversations as they were on {day}. What is there now becomes a backup itself.</source>
        <translation>Paddock wird geschlossen und wieder geöffnet, mit deinen Chats, wie sie am {day} waren. Was jetzt da ist, wird selbst ein Backup.</translation>
    </message>
    <message>
        <source>No word will be left there. Folders and presets that you no longer have go from there, too, and what was typed before a chat began. This cannot be undone.</source>
        <translation>Kein Wort bleibt dort. Auch Ordner und Vorgaben, die du nicht mehr hast, verschwinden von dort, ebenso was vor Beginn eines Chats getippt wurde. Das kann nicht widerrufen werden.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Backup jetzt erstellen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Remove Gone Chats…</source>
        <translation>Verschwundene Chats entfernen …</translation>
    </message>
    <message>
        <source>A backup is being made…</source>
        <translation>Ein Backup wird erstellt …</translation>
    </message>
    <message>
        <source>The last backup is of {day}.</source>
        <translation>Das letzte Backup ist vom {day}.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch kein Backup.</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats are in your backups but no longer in Paddock:

{names}

Remove them from all backups?</source>
        <translation>
            <numerusform>Ein Chat ist in deinen Backups, aber nicht mehr in Paddock:

{names}

Aus allen Backups entfernen?</numerusform>
            <numerusform>{n} Chats sind in deinen Backups, aber nicht mehr in Paddock:

{names}

Aus allen Backups entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from Backups</source>
        <translation>Aus Backups entfernen</translation>
    </message>
    <message>
        <source>Remove Gone Chats</source>
        <translation>Verschwundene Chats entfernen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>before restoring another</source>
        <translation>vor der Wiederherstellung eines anderen</translation>
    </message>
    <message numerus="yes">
        <source>has {n} chats that are gone</source>
        <translation>
            <numerusform>enthält einen verschwundenen Chat</numerusform>
            <numerusform>enthält {n} verschwundene Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>und {number} weitere</translation>
    </message>
    <message>
        <source>Bring conversations here from another program. Nothing leaves this computer.</source>
        <translation>Hole Chats aus einem anderen Programm hierher. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>ChatGPT, Claude: the zip that you get by “Export data”, or conversations.json in it.
Open WebUI: the file of “Export chats”.
LM Studio: the folder ~/.lmstudio/conversations.
Jan: its folder threads.
Ollama: db.sqlite in the folder of its app.
Paddock: a JSON file that it has exported.</source>
        <translation>ChatGPT, Claude: die ZIP-Datei, die du über „Daten exportieren“ erhältst, oder conversations.json darin.
Open WebUI: die Datei aus „Chats exportieren“.
LM Studio: der Ordner ~/.lmstudio/conversations.
Jan: sein Ordner „threads“.
Ollama: db.sqlite im Ordner der App.
Paddock: eine exportierte JSON-Datei.</translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <translation>{name} wird durchgesehen …</translation>
    </message>
    <message>
        <source>What you have in Paddock stays as it is. Pictures and files are left behind, with a note.</source>
        <translation>Was du in Paddock hast, bleibt, wie es ist. Bilder und Dateien werden nicht übernommen, aber vermerkt.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>What cannot be read</source>
        <translation>Was nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>Datei auswählen …</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>Ordner auswählen …</translation>
    </message>
    <message>
        <source>Put into the Message</source>
        <translation>In die Nachricht einfügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} conversations…</source>
        <translation>
            <numerusform>{done} von 1 Chat …</numerusform>
            <numerusform>{done} von {n} Chats …</numerusform>
        </translation>
    </message>
    <message>
        <source>To import from {name}</source>
        <translation>Zu importieren aus {name}</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <translation>Und {number} weitere.</translation>
    </message>
    <message>
        <source>{begin}: {counted}.</source>
        <translation>{begin}: {counted}.</translation>
    </message>
    <message>
        <source>{begin}:</source>
        <translation>{begin}:</translation>
    </message>
    <message>
        <source>{begin}: nothing.</source>
        <translation>{begin}: nichts.</translation>
    </message>
    <message>
        <source>{number} cannot be read:</source>
        <translation>{number} können nicht gelesen werden:</translation>
    </message>
    <message>
        <source>You stopped it. Import again to go on: what is here is passed over.</source>
        <translation>Du hast den Import angehalten. Importiere erneut, um fortzufahren: Was schon hier ist, wird übergangen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations with {messages} from {program}</source>
        <translation>
            <numerusform>1 Chat mit {messages} aus {program}</numerusform>
            <numerusform>{n} Chats mit {messages} aus {program}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are here already, and passed over.</source>
        <translation>
            <numerusform>1 Chat ist schon hier und wird übergangen.</numerusform>
            <numerusform>{n} Chats sind schon hier und werden übergangen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are among the recently deleted here, and passed over.</source>
        <translation>
            <numerusform>1 Chat ist hier unter „Zuletzt gelöscht“ und wird übergangen.</numerusform>
            <numerusform>{n} Chats sind hier unter „Zuletzt gelöscht“ und werden übergangen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are without a word, and passed over.</source>
        <translation>
            <numerusform>1 Chat ist ohne ein Wort und wird übergangen.</numerusform>
            <numerusform>{n} Chats sind ohne ein Wort und werden übergangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model reads this before everything that is said in this chat.</source>
        <translation>Das Modell liest dies vor allem, was in diesem Chat gesagt wird.</translation>
    </message>
    <message>
        <source>For example: Answer in two or three sentences, in British English.</source>
        <translation>Zum Beispiel: Antworte in zwei, drei Sätzen auf Deutsch.</translation>
    </message>
    <message>
        <source>An answer is being written. What you change holds from the next question.</source>
        <translation>Gerade wird eine Antwort geschrieben. Änderungen gelten ab der nächsten Frage.</translation>
    </message>
    <message>
        <source>Keeps the instructions, and what is changed below.</source>
        <translation>Behält die Anweisungen und was unten geändert ist.</translation>
    </message>
    <message>
        <source>Which model answers in this chat.</source>
        <translation>Welches Modell in diesem Chat antwortet.</translation>
    </message>
    <message>
        <source>How exactly the model remembers what it has read. Fewer bits leave room for longer chats.</source>
        <translation>Wie genau das Modell behält, was es gelesen hat. Weniger Bit lassen Platz für längere Chats.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Informationen</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>As in all chats: {model}</source>
        <translation>Wie in allen Chats: {model}</translation>
    </message>
    <message>
        <source>Model of {letter}</source>
        <translation>Modell von {letter}</translation>
    </message>
    <message>
        <source>Dials of {letter}</source>
        <translation>Regler von {letter}</translation>
    </message>
    <message>
        <source>Keep This One</source>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Answer {letter} is finished.</source>
        <translation>Antwort {letter} ist fertig.</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>Keep answer {letter}</source>
        <translation>Antwort {letter} behalten</translation>
    </message>
    <message>
        <source>Do Not Ask</source>
        <translation>Nicht fragen</translation>
    </message>
    <message>
        <source>Do not ask for answer {letter}</source>
        <translation>Nicht nach Antwort {letter} fragen</translation>
    </message>
    <message>
        <source>Stop answer {letter}</source>
        <translation>Antwort {letter} stoppen</translation>
    </message>
    <message>
        <source>Ask for answer {letter}</source>
        <translation>Nach Antwort {letter} fragen</translation>
    </message>
    <message>
        <source>Try again for answer {letter}</source>
        <translation>Antwort {letter} noch einmal versuchen</translation>
    </message>
    <message>
        <source>This file is not there any more, so the open model answers.</source>
        <translation>Diese Datei gibt es nicht mehr, daher antwortet das geöffnete Modell.</translation>
    </message>
    <message>
        <source>Default: {default}</source>
        <translation>Standard: {default}</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Dials</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>Als Vorgabe sichern</translation>
    </message>
    <message>
        <source>Close private chat? Its messages will be gone.</source>
        <translation>Privaten Chat schließen? Seine Nachrichten gehen verloren.</translation>
    </message>
    <message>
        <source>Close private chat? What you typed will be gone.</source>
        <translation>Privaten Chat schließen? Was du getippt hast, geht verloren.</translation>
    </message>
    <message>
        <source>Close private chat?</source>
        <translation>Privaten Chat schließen?</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriges</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Download {name} next</source>
        <translation>{name} als Nächstes laden</translation>
    </message>
    <message>
        <source>Show {name} in its folder</source>
        <translation>{name} im Ordner zeigen</translation>
    </message>
    <message>
        <source>Chat with {name}</source>
        <translation>Mit {name} chatten</translation>
    </message>
    <message>
        <source>Try download of {name} again</source>
        <translation>Download von {name} erneut versuchen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume download of {name}</source>
        <translation>Download von {name} fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause download of {name}</source>
        <translation>Download von {name} anhalten</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>{name} aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Cancel download of {name}</source>
        <translation>Download von {name} abbrechen</translation>
    </message>
    <message>
        <source>A copy for MLX in fewer bits takes less memory and answers sooner. The model itself stays as it is, with its {size}.</source>
        <translation>Eine Kopie für MLX mit weniger Bit braucht weniger Speicher und antwortet schneller. Das Modell selbst bleibt, wie es ist, mit seinen {size}.</translation>
    </message>
    <message>
        <source>You can close this and go on. It goes on beside the chat.</source>
        <translation>Du kannst dies schließen und weitermachen. Es läuft neben dem Chat weiter.</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Convert {name}</source>
        <translation>{name} umwandeln</translation>
    </message>
    <message>
        <source>Convert to Other Bits…</source>
        <translation>In andere Bit umwandeln …</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Your history is not locked.</source>
        <translation>Dein Verlauf ist nicht gesperrt.</translation>
    </message>
    <message>
        <source>Your history is locked with a passphrase.</source>
        <translation>Dein Verlauf ist mit einer Passphrase gesperrt.</translation>
    </message>
    <message>
        <source>Anyone who gets hold of this computer&apos;s files can read your conversations, unless the disk itself is encrypted, as FileVault does it. With a lock they are encrypted, backups and all, and Paddock asks for a passphrase when it starts.</source>
        <translation>Wer an die Dateien dieses Computers kommt, kann deine Chats lesen, es sei denn, das Volume selbst ist verschlüsselt, etwa mit FileVault. Mit einer Sperre sind sie verschlüsselt, samt Backups, und Paddock fragt beim Start nach einer Passphrase.</translation>
    </message>
    <message>
        <source>Conversations, drafts, settings and backups are encrypted. What models have read is kept in memory only, so an old conversation is read anew after a restart. What you export is not encrypted, nor is what was copied elsewhere before.</source>
        <translation>Chats, Entwürfe, Einstellungen und Backups sind verschlüsselt. Was Modelle gelesen haben, bleibt nur im Arbeitsspeicher; daher wird ein alter Chat nach einem Neustart neu gelesen. Was du exportierst, ist nicht verschlüsselt, auch nicht, was zuvor anderswohin kopiert wurde.</translation>
    </message>
    <message>
        <source>Choose a passphrase. Without it, or the recovery code that comes next, nobody can open your history any more, and nobody can help.</source>
        <translation>Wähle eine Passphrase. Ohne sie oder den Wiederherstellungscode, der gleich kommt, kann niemand deinen Verlauf mehr öffnen, und niemand kann helfen.</translation>
    </message>
    <message>
        <source>The old passphrase stops working. The recovery code stays as it is.</source>
        <translation>Die alte Passphrase gilt dann nicht mehr. Der Wiederherstellungscode bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Enter the passphrase to make a new recovery code. The one that you have stops working then.</source>
        <translation>Gib die Passphrase ein, um einen neuen Wiederherstellungscode zu erstellen. Der bisherige gilt dann nicht mehr.</translation>
    </message>
    <message>
        <source>Paddock then closes and opens again, and asks for the passphrase once more. Only then is everything locked, which may take a minute if there are large backups.</source>
        <translation>Paddock wird dann geschlossen und wieder geöffnet und fragt noch einmal nach der Passphrase. Erst dann wird alles gesperrt; bei großen Backups kann das eine Minute dauern.</translation>
    </message>
    <message>
        <source>Paddock closes and opens again, and asks for the passphrase. Then everything is as it was without a lock, and anyone who gets hold of the files can read them.</source>
        <translation>Paddock wird geschlossen und wieder geöffnet und fragt nach der Passphrase. Dann ist alles wie ohne Sperre, und wer an die Dateien kommt, kann sie lesen.</translation>
    </message>
    <message>
        <source>Databases that were put aside before your history was locked can be read by anybody. What could be saved of damaged ones is in your history. Removing them cannot be undone.</source>
        <translation>Datenbanken, die vor der Sperre deines Verlaufs beiseitegelegt wurden, kann jeder lesen. Was aus beschädigten zu retten war, ist in deinem Verlauf. Das Entfernen kann nicht widerrufen werden.</translation>
    </message>
    <message>
        <source>Lock with a Passphrase…</source>
        <translation>Mit einer Passphrase sperren …</translation>
    </message>
    <message>
        <source>Change Passphrase…</source>
        <translation>Passphrase ändern …</translation>
    </message>
    <message>
        <source>New Recovery Code…</source>
        <translation>Neuer Wiederherstellungscode …</translation>
    </message>
    <message>
        <source>Lock Now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Take the Lock Off…</source>
        <translation>Sperre aufheben …</translation>
    </message>
    <message>
        <source>Unlock without asking on this computer</source>
        <translation>Auf diesem Computer ohne Nachfrage entsperren</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Chat-Vorlage</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Verified: all files are what their makers gave out.</source>
        <translation>Überprüft: Alle Dateien sind so, wie sie veröffentlicht wurden.</translation>
    </message>
    <message>
        <source>Nobody says what these files have to be, so they could not be verified.</source>
        <translation>Niemand gibt an, wie diese Dateien sein müssen, also konnten sie nicht überprüft werden.</translation>
    </message>
    <message>
        <source>Damaged: {files}. It is a part of Paddock: put a new copy of Paddock in its place.</source>
        <translation>Beschädigt: {files}. Das gehört zu Paddock: Ersetze Paddock durch eine neue Kopie.</translation>
    </message>
    <message>
        <source>Damaged: {files}. Close Paddock and start it with “make run”, which gets it again.</source>
        <translation>Beschädigt: {files}. Schließe Paddock und starte es mit „make run“, das es neu holt.</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Remove it, and convert it again.</source>
        <translation>Beschädigt oder fehlend: {files}. Entferne das Modell und wandle es erneut um.</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Remove it, and convert {name} again.</source>
        <translation>Beschädigt oder fehlend: {files}. Entferne das Modell und wandle {name} erneut um.</translation>
    </message>
    <message>
        <source>It cannot be verified, as it is not known what its files have to be.</source>
        <translation>Es kann nicht überprüft werden, da nicht bekannt ist, wie seine Dateien sein müssen.</translation>
    </message>
    <message>
        <source>Chat with It</source>
        <translation>Damit chatten</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Show Again</source>
        <translation>Wieder anzeigen</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>Überprüfung stoppen</translation>
    </message>
    <message>
        <source>Verifying {percent}</source>
        <translation>Überprüfung {percent}</translation>
    </message>
    <message>
        <source>Reading its files… {percent}</source>
        <translation>Dateien werden gelesen … {percent}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No, it is spoken to in a script</source>
        <translation>Nein, es wird wie in einem Drehbuch angesprochen</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Get the model again.</source>
        <translation>Beschädigt oder fehlend: {files}. Lade das Modell neu.</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Download the model again.</source>
        <translation>Beschädigt oder fehlend: {files}. Lade das Modell erneut.</translation>
    </message>
    <message numerus="yes">
        <source>{n} damaged copies from before the lock can be read by anybody.</source>
        <translation>
            <numerusform>1 beschädigte Kopie aus der Zeit vor der Sperre kann jeder lesen.</numerusform>
            <numerusform>{n} beschädigte Kopien aus der Zeit vor der Sperre kann jeder lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Cut off here: this is as long as a reply may be.</source>
        <translation>Hier abgeschnitten: Länger darf eine Antwort nicht sein.</translation>
    </message>
    <message>
        <source>Cut off here: the model can hold no more of this conversation.</source>
        <translation>Hier abgeschnitten: Mehr von diesem Chat fasst das Modell nicht.</translation>
    </message>
    <message>
        <source>Cut off here: this Mac has run out of memory.</source>
        <translation>Hier abgeschnitten: Dieser Mac hat keinen Arbeitsspeicher mehr.</translation>
    </message>
    <message>
        <source>Interrupted: Paddock ended before the answer was complete.</source>
        <translation>Unterbrochen: Paddock endete, bevor die Antwort fertig war.</translation>
    </message>
    <message>
        <source>The answer failed.</source>
        <translation>Die Antwort ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Pinned: the model never loses sight of this.</source>
        <translation>Angeheftet: Das Modell verliert dies nie aus dem Blick.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Continue answer</source>
        <translation>Antwort fortsetzen</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Beleg zeigen</translation>
    </message>
    <message numerus="yes">
        <source>{n} more letters. Copy takes all of them.</source>
        <translation>
            <numerusform>1 weiterer Buchstabe. Kopieren nimmt alle.</numerusform>
            <numerusform>{n} weitere Buchstaben. Kopieren nimmt alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>Bearbeitet.</translation>
    </message>
    <message>
        <source>{place}, pinned</source>
        <translation>{place}, angeheftet</translation>
    </message>
    <message>
        <source>You, {when}, {place}</source>
        <translation>Du, {when}, {place}</translation>
    </message>
    <message>
        <source>Assistant, {when}, {place}</source>
        <translation>Assistent, {when}, {place}</translation>
    </message>
    <message>
        <source>Assistant, {model}, {when}, {place}</source>
        <translation>Assistent, {model}, {when}, {place}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Use This Code</source>
        <translation>Diesen Code verwenden</translation>
    </message>
    <message>
        <source>Lock and Restart</source>
        <translation>Sperren und neu starten</translation>
    </message>
    <message>
        <source>Take the Lock Off</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Remove Damaged Copies</source>
        <translation>Beschädigte Kopien entfernen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Enter a passphrase first.</source>
        <translation>Gib zuerst eine Passphrase ein.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the new passphrase again.</source>
        <translation>Die beiden stimmen nicht überein. Gib die neue Passphrase erneut ein.</translation>
    </message>
    <message>
        <source>Enter the passphrase that holds now, or the recovery code.</source>
        <translation>Gib die jetzige Passphrase oder den Wiederherstellungscode ein.</translation>
    </message>
    <message>
        <source>This recovery code opens your history if you forget the passphrase. It is shown this once: write it down or print it, and keep it where nobody finds it together with this computer.</source>
        <translation>Dieser Wiederherstellungscode öffnet deinen Verlauf, falls du die Passphrase vergisst. Er wird nur dieses eine Mal gezeigt: Schreibe ihn auf oder drucke ihn aus und bewahre ihn dort auf, wo ihn niemand zusammen mit diesem Computer findet.</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Passphrase oder Wiederherstellungscode</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Neue Passphrase bestätigen</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Eingabe zeigen</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe ihn aufgeschrieben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paddock {version}

A private chat with a Llama model. What you write stays on this computer.

Free software under the {license} license.</source>
        <translation>Paddock {version}

Ein privater Chat mit einem Llama-Modell. Was du schreibst, bleibt auf diesem Computer.

Freie Software unter der Lizenz {license}.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>Beenden und verwerfen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ablage</translation>
    </message>
    <message>
        <source>New Chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>New Private Chat</source>
        <translation>Neuer privater Chat</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Open Model…</source>
        <translation>Modell öffnen …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Quit Paddock</source>
        <translation>Paddock beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>Copy Last Answer</source>
        <translation>Letzte Antwort kopieren</translation>
    </message>
    <message>
        <source>Copy Last Code Block</source>
        <translation>Letzten Codeblock kopieren</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Use Selection for Find</source>
        <translation>Auswahl suchen</translation>
    </message>
    <message>
        <source>Search Chats</source>
        <translation>Chats suchen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>&amp;Chat</translation>
    </message>
    <message>
        <source>This computer’s speech could not read it aloud. See the system’s settings for it.</source>
        <translation>Die Sprachausgabe dieses Computers konnte es nicht vorlesen. Sieh in den Einstellungen des Systems nach.</translation>
    </message>
    <message>
        <source>Code.</source>
        <translation>Code.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>Wird vorgelesen.</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} ist bereit.</translation>
    </message>
    <message>
        <source>{name} could not be downloaded. {why}</source>
        <translation>{name} konnte nicht geladen werden. {why}</translation>
    </message>
    <message>
        <source>Your message will be sent when {name} is ready.</source>
        <translation>Deine Nachricht wird gesendet, sobald {name} bereit ist.</translation>
    </message>
    <message>
        <source>The download of {name} has stopped. Take it up again, and your message will be sent when {name} is ready.</source>
        <translation>Der Download von {name} ist angehalten. Setze ihn fort, dann wird deine Nachricht gesendet, sobald {name} bereit ist.</translation>
    </message>
    <message>
        <source>Do Not Send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chatten</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Previous Version</source>
        <translation>Vorige Version</translation>
    </message>
    <message>
        <source>Next Version</source>
        <translation>Nächste Version</translation>
    </message>
    <message>
        <source>Attach Files…</source>
        <translation>Dateien anhängen …</translation>
    </message>
    <message>
        <source>Choose Model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <source>Choose an Adapter…</source>
        <translation>Adapter wählen …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Move to Folder…</source>
        <translation>In Ordner bewegen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Recently Deleted…</source>
        <translation>Zuletzt gelöscht …</translation>
    </message>
    <message>
        <source>Read Answer Aloud</source>
        <translation>Antwort vorlesen</translation>
    </message>
    <message>
        <source>Try Again With…</source>
        <translation>Noch einmal versuchen mit …</translation>
    </message>
    <message>
        <source>Compare Answers…</source>
        <translation>Antworten vergleichen …</translation>
    </message>
    <message>
        <source>Why It Said That</source>
        <translation>Warum diese Antwort</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>Usual Text Size</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <source>Appearance: System</source>
        <translation>Erscheinungsbild: System</translation>
    </message>
    <message>
        <source>Appearance: Light</source>
        <translation>Erscheinungsbild: Hell</translation>
    </message>
    <message>
        <source>Appearance: Dark</source>
        <translation>Erscheinungsbild: Dunkel</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>Minimize</source>
        <translation>Im Dock ablegen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Check for Updates…</source>
        <translation>Nach Updates suchen …</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastaturkurzbefehle</translation>
    </message>
    <message>
        <source>About Paddock</source>
        <translation>Über Paddock</translation>
    </message>
    <message>
        <source>Leave out their oldest messages</source>
        <translation>Ihre ältesten Nachrichten weglassen</translation>
    </message>
    <message>
        <source>Stop, and say so</source>
        <translation>Anhalten und es sagen</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>Nach 5 Minuten</translation>
    </message>
    <message>
        <source>After 15 minutes</source>
        <translation>Nach 15 Minuten</translation>
    </message>
    <message>
        <source>After half an hour</source>
        <translation>Nach einer halben Stunde</translation>
    </message>
    <message>
        <source>After an hour</source>
        <translation>Nach einer Stunde</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>As computed</source>
        <translation>Wie berechnet</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>4 bits</source>
        <translation>4 Bit</translation>
    </message>
    <message>
        <source>Fewer bits leave room for longer conversations. 8 bits lose next to nothing, 4 bits a few percent of how well it foresees a text.</source>
        <translation>Weniger Bit lassen Platz für längere Chats. 8 Bit verlieren fast nichts, 4 Bit einige Prozent davon, wie gut das Modell einen Text vorhersieht.</translation>
    </message>
    <message>
        <source>A model that rests gives its memory back. It wakes up while you type.</source>
        <translation>Ein ruhendes Modell gibt seinen Speicher frei. Es wacht auf, während du tippst.</translation>
    </message>
    <message>
        <source>What a model has read is kept, so that an old conversation goes on at once. It never leaves this computer, and goes with its conversation.</source>
        <translation>Was ein Modell gelesen hat, wird behalten, damit ein alter Chat sofort weitergeht. Es verlässt nie diesen Computer und verschwindet mit seinem Chat.</translation>
    </message>
    <message>
        <source>Your history is locked, so what a model has read is kept in memory only: on disk it would not be encrypted.</source>
        <translation>Dein Verlauf ist gesperrt; daher bleibt, was ein Modell gelesen hat, nur im Arbeitsspeicher: Auf dem Volume wäre es nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Precision of what is remembered</source>
        <translation>Genauigkeit des Behaltenen</translation>
    </message>
    <message>
        <source>Where a conversation gets too long</source>
        <translation>Wenn ein Chat zu lang wird</translation>
    </message>
    <message>
        <source>Let the model rest</source>
        <translation>Modell ruhen lassen</translation>
    </message>
    <message>
        <source>Keep in memory</source>
        <translation>Im Arbeitsspeicher behalten</translation>
    </message>
    <message>
        <source>Keep on disk</source>
        <translation>Auf dem Volume behalten</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alles entfernen</translation>
    </message>
    <message>
        <source>The open conversation only</source>
        <translation>Nur den geöffneten Chat</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>keeps nothing on disk</comment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>{size} on disk now</source>
        <translation>{size} jetzt auf dem Volume</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Long conversations</source>
        <translation>Lange Chats</translation>
    </message>
    <message>
        <source>{precision}: {size} for each token</source>
        <translation>{precision}: {size} je Token</translation>
    </message>
    <message>
        <source>As much as suits this computer: {size}</source>
        <translation>So viel, wie zu diesem Computer passt: {size}</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>Bis zu {size}</translation>
    </message>
    <message>
        <source>Use the starter model</source>
        <translation>Startmodell verwenden</translation>
    </message>
    <message>
        <source>Version {at} of {count}</source>
        <translation>Version {at} von {count}</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>Antwort bearbeiten</translation>
    </message>
    <message>
        <source>Previous version, {at} of {count}</source>
        <translation>Vorige Version, {at} von {count}</translation>
    </message>
    <message>
        <source>Next version, {at} of {count}</source>
        <translation>Nächste Version, {at} von {count}</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>temperature {number}</source>
        <translation>Temperatur {number}</translation>
    </message>
    <message>
        <source>Answer {letter}</source>
        <translation>Antwort {letter}</translation>
    </message>
    <message>
        <source>Temperature {number}</source>
        <translation>Temperatur {number}</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>Vorgabe: {name}</translation>
    </message>
    <message>
        <source>This chat’s dials</source>
        <translation>Regler dieses Chats</translation>
    </message>
    <message>
        <source>Begins when the other answer is done.</source>
        <translation>Beginnt, wenn die andere Antwort fertig ist.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Loading {name}… {percent}</source>
        <translation>{name} wird geladen … {percent}</translation>
    </message>
    <message>
        <source>The model could not be opened.</source>
        <translation>Das Modell konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>There are no presets yet. Write instructions, and save them as one.</source>
        <translation>Es gibt noch keine Vorgaben. Schreibe Anweisungen und sichere sie als Vorgabe.</translation>
    </message>
    <message>
        <source>Have the preset say what this chat says now.</source>
        <translation>Die Vorgabe sagt dann, was dieser Chat jetzt sagt.</translation>
    </message>
    <message>
        <source>Use a Mirror…</source>
        <translation>Spiegel verwenden …</translation>
    </message>
    <message>
        <source>Go Online</source>
        <translation>Online gehen</translation>
    </message>
    <message>
        <source>Address of a mirror</source>
        <translation>Adresse eines Spiegels</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>There is no model on this computer yet. Get one, or add a folder in which you have some.</source>
        <translation>Auf diesem Computer ist noch kein Modell. Lade eines, oder füge einen Ordner hinzu, in dem du welche hast.</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Modelle werden gesucht …</translation>
    </message>
    <message>
        <source>Add a Folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Get Models…</source>
        <translation>Modelle laden …</translation>
    </message>
    <message numerus="yes">
        <source>{n} models, {size}</source>
        <translation>
            <numerusform>1 Modell, {size}</numerusform>
            <numerusform>{n} Modelle, {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation>Ordner mit Modellen hinzufügen</translation>
    </message>
    <message>
        <source>No model is called so.</source>
        <translation>Kein Modell heißt so.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>What the model is called here. Its files keep their names.</source>
        <translation>Wie das Modell hier heißt. Seine Dateien behalten ihre Namen.</translation>
    </message>
    <message>
        <source>“{name}” takes {size}, and is deleted from this computer for good.</source>
        <translation>„{name}“ belegt {size} und wird endgültig von diesem Computer gelöscht.</translation>
    </message>
    <message>
        <source>It answers now. When it is gone, {name} answers.</source>
        <translation>Es antwortet gerade. Ist es weg, antwortet {name}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats are answered by it. They stay, and the model that is open answers them.</source>
        <translation>
            <numerusform>Ein Chat wird von ihm beantwortet. Er bleibt, und das geöffnete Modell antwortet dort.</numerusform>
            <numerusform>{n} Chats werden von ihm beantwortet. Sie bleiben, und das geöffnete Modell antwortet dort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Modelle auf diesem Computer</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>Modelle filtern</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>Tippen, um zu filtern</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>„{name}“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>All Chats</source>
        <translation>Alle Chats</translation>
    </message>
    <message>
        <source>Pinned Only</source>
        <translation>Nur angeheftete</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>folder</comment>
        <translation>Jeder</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>model</comment>
        <translation>Jedes</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Any Time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>No Filter</source>
        <translation>Kein Filter</translation>
    </message>
    <message>
        <source>Search filter, on</source>
        <translation>Suchfilter, ein</translation>
    </message>
    <message>
        <source>Search filter</source>
        <translation>Suchfilter</translation>
    </message>
    <message>
        <source>The search is narrowed</source>
        <translation>Die Suche ist eingegrenzt</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>Suche eingrenzen</translation>
    </message>
    <message>
        <source>{number} found within the filter</source>
        <translation>{number} innerhalb des Filters gefunden</translation>
    </message>
    <message>
        <source>{number} found</source>
        <translation>{number} gefunden</translation>
    </message>
    <message>
        <source>No chats within the filter.</source>
        <translation>Keine Chats innerhalb des Filters.</translation>
    </message>
    <message>
        <source>No chats contain “{words}” within the filter.</source>
        <translation>Kein Chat innerhalb des Filters enthält „{words}“.</translation>
    </message>
    <message>
        <source>No chats contain “{words}”.</source>
        <translation>Kein Chat enthält „{words}“.</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>Chats suchen</translation>
    </message>
    <message>
        <source>Search Hugging Face, or paste a model’s address</source>
        <translation>Hugging Face durchsuchen, oder Adresse eines Modells einsetzen</translation>
    </message>
    <message>
        <source>Search Hugging Face</source>
        <translation>Hugging Face durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Every connection that Paddock made, since you cleared this list. It is kept on this computer. What you searched for is not in it.</source>
        <translation>Jede Verbindung, die Paddock hergestellt hat, seit Sie diese Liste geleert haben. Sie bleibt auf diesem Computer. Wonach Sie gesucht haben, steht nicht darin.</translation>
    </message>
    <message>
        <source>Nobody can tell afterwards what Paddock connected to. This cannot be undone.</source>
        <translation>Danach kann niemand mehr sagen, womit sich Paddock verbunden hat. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Search for models</source>
        <translation>Suche nach Modellen</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Blick auf {name}</translation>
    </message>
    <message>
        <source>Model card of {name}</source>
        <translation>Modellkarte von {name}</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>Download von {name}</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>Verbunden mit</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Paddock has not used the network.</source>
        <translation>Paddock hat das Netzwerk nicht benutzt.</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Leeren …</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear Connections</source>
        <translation>Verbindungen leeren</translation>
    </message>
    <message numerus="yes">
        <source>{n} connections · {received} received · {sent} sent</source>
        <translation>
            <numerusform>1 Verbindung · {received} empfangen · {sent} gesendet</numerusform>
            <numerusform>{n} Verbindungen · {received} empfangen · {sent} gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Nothing on this computer opens folders by itself. Look into {folder}.</source>
        <translation>Auf diesem Computer öffnet nichts von selbst Ordner. Sieh in {folder} nach.</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Zuletzt gelöscht</translation>
    </message>
    <message>
        <source>New Chat in This Folder</source>
        <translation>Neuer Chat in diesem Ordner</translation>
    </message>
    <message>
        <source>Remove Folder</source>
        <translation>Ordner entfernen</translation>
    </message>
    <message>
        <source>Discard what you typed? The message stays as it was.</source>
        <translation>Verwerfen, was du getippt hast? Die Nachricht bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Copy Selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as Rich Text</source>
        <translation>Als formatierten Text kopieren</translation>
    </message>
    <message>
        <source>Quote Selection in Message</source>
        <translation>Auswahl in der Nachricht zitieren</translation>
    </message>
    <message>
        <source>Quote in Message</source>
        <translation>In der Nachricht zitieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Try Again With</source>
        <translation>Noch einmal versuchen mit</translation>
    </message>
    <message>
        <source>Branch From Here</source>
        <translation>Von hier abzweigen</translation>
    </message>
    <message>
        <source>Another Model File…</source>
        <translation>Andere Modelldatei …</translation>
    </message>
    <message>
        <source>Another Seed</source>
        <translation>Anderer Seed</translation>
    </message>
    <message>
        <source>More Varied</source>
        <translation>Vielfältiger</translation>
    </message>
    <message>
        <source>More Exact</source>
        <translation>Genauer</translation>
    </message>
    <message>
        <source>{way} (Temperature {number})</source>
        <translation>{way} (Temperatur {number})</translation>
    </message>
    <message>
        <source>Only this answer is by {model}. Answering next, as before: {usual}.</source>
        <translation>Nur diese Antwort ist von {model}. Als Nächstes antwortet wie bisher: {usual}.</translation>
    </message>
    <message>
        <source>Kept. Answering next, as before: {usual}.</source>
        <translation>Behalten. Als Nächstes antwortet wie bisher: {usual}.</translation>
    </message>
    <message>
        <source>Use {way} Instead</source>
        <translation>Stattdessen {way} verwenden</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Show Receipt</source>
        <translation>Beleg zeigen</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Bewegen nach</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} Chats</source>
        <translation>
            <numerusform>Löschen</numerusform>
            <numerusform>{n} Chats löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>No Folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation>Neuer Ordner …</translation>
    </message>
    <message>
        <source>Deleted chats stay here for at least 30 days, and are gone for good after that.</source>
        <translation>Gelöschte Chats bleiben mindestens 30 Tage hier und sind danach endgültig weg.</translation>
    </message>
    <message>
        <source>{copies} may still hold what was said there. If you take it out, folders and presets that you no longer have go from there, too, and what was typed before a chat began.</source>
        <translation>{copies} enthalten womöglich noch, was dort gesagt wurde. Wenn du es herausnimmst, verschwinden von dort auch Ordner und Vorgaben, die du nicht mehr hast, und was vor Beginn eines Chats getippt wurde.</translation>
    </message>
    <message>
        <source>Recently Deleted</source>
        <translation>Zuletzt gelöscht</translation>
    </message>
    <message>
        <source>Deleted chats</source>
        <translation>Gelöschte Chats</translation>
    </message>
    <message>
        <source>Delete for Good…</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Leeren …</translation>
    </message>
    <message numerus="yes">
        <source>No word of these {n} chats will be left in your conversations. This cannot be undone.</source>
        <translation>
            <numerusform>Kein Wort dieses Chats bleibt in deinen Chats. Das kann nicht widerrufen werden.</numerusform>
            <numerusform>Kein Wort dieser {n} Chats bleibt in deinen Chats. Das kann nicht widerrufen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Take it out of the backups, too</source>
        <translation>Auch aus den Backups herausnehmen</translation>
    </message>
    <message>
        <source>Take it out of these, too</source>
        <translation>Auch dort herausnehmen</translation>
    </message>
    <message numerus="yes">
        <source>{n} backups</source>
        <translation>
            <numerusform>ein Backup</numerusform>
            <numerusform>{n} Backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files that were put aside</source>
        <translation>
            <numerusform>eine beiseitegelegte Datei</numerusform>
            <numerusform>{n} beiseitegelegte Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} and {others}</source>
        <translation>{some} und {others}</translation>
    </message>
    <message>
        <source>{title} — deleted {when}</source>
        <translation>{title} – gelöscht: {when}</translation>
    </message>
    <message>
        <source>No chat is deleted.</source>
        <translation>Kein Chat ist gelöscht.</translation>
    </message>
    <message>
        <source>Paddock is locked</source>
        <translation>Paddock ist gesperrt</translation>
    </message>
    <message>
        <source>Lock your history</source>
        <translation>Verlauf sperren</translation>
    </message>
    <message>
        <source>Take the lock off</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Enter your passphrase, or the recovery code, to open your conversations.</source>
        <translation>Gib deine Passphrase oder den Wiederherstellungscode ein, um deine Chats zu öffnen.</translation>
    </message>
    <message>
        <source>Enter your new passphrase once more: then everything is locked. Until then your history is as it was, and can be read without it.</source>
        <translation>Gib deine neue Passphrase noch einmal ein: Dann wird alles gesperrt. Bis dahin ist dein Verlauf, wie er war, und kann ohne sie gelesen werden.</translation>
    </message>
    <message>
        <source>Enter your passphrase to take the lock off. Then everybody can read your files again.</source>
        <translation>Gib deine Passphrase ein, um die Sperre aufzuheben. Dann kann jeder deine Dateien wieder lesen.</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>Gib zuerst die Passphrase ein.</translation>
    </message>
    <message>
        <source>Without the passphrase or the recovery code nobody can open your history: neither you, nor who made Paddock. Look for the recovery code that was shown when you locked it.</source>
        <translation>Ohne die Passphrase oder den Wiederherstellungscode kann niemand deinen Verlauf öffnen: weder du noch die Macher von Paddock. Suche den Wiederherstellungscode, der beim Sperren gezeigt wurde.</translation>
    </message>
    <message>
        <source>You can start with an empty history. The locked one is put aside, not deleted, and can be opened again if you ever find the passphrase.</source>
        <translation>Du kannst mit einem leeren Verlauf beginnen. Der gesperrte wird beiseitegelegt, nicht gelöscht, und lässt sich wieder öffnen, falls du die Passphrase je findest.</translation>
    </message>
    <message>
        <source>An answer is still being written. Quit anyway? What is there is kept.</source>
        <translation>Eine Antwort wird noch geschrieben. Trotzdem beenden? Was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quit Paddock?</source>
        <translation>Paddock beenden?</translation>
    </message>
    <message>
        <source>Start with an Empty History…</source>
        <translation>Mit leerem Verlauf beginnen …</translation>
    </message>
    <message>
        <source>Do Not Lock</source>
        <translation>Nicht sperren</translation>
    </message>
    <message>
        <source>Keep the Lock</source>
        <translation>Sperre behalten</translation>
    </message>
    <message>
        <source>I Forgot It…</source>
        <translation>Vergessen …</translation>
    </message>
    <message>
        <source>Start with an Empty History</source>
        <translation>Mit leerem Verlauf beginnen</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>Was beschäftigt dich?</translation>
    </message>
    <message>
        <source>Explain why the sky is blue to a ten-year-old</source>
        <translation>Erkläre einer Zehnjährigen, warum der Himmel blau ist</translation>
    </message>
    <message>
        <source>Write a polite note about an unpaid bill</source>
        <translation>Schreibe eine höfliche Erinnerung an eine unbezahlte Rechnung</translation>
    </message>
    <message>
        <source>Give me three ideas for a rainy Sunday</source>
        <translation>Gib mir drei Ideen für einen verregneten Sonntag</translation>
    </message>
    <message>
        <source>This chat is private: nothing of it is saved. When you close it, it is gone, and in no list, search or backup.</source>
        <translation>Dieser Chat ist privat: Nichts davon wird gesichert. Wenn du ihn schließt, ist er weg und in keiner Liste, keiner Suche und keinem Backup.</translation>
    </message>
    <message>
        <source>Example: {text}</source>
        <translation>Beispiel: {text}</translation>
    </message>
    <message>
        <source>This name could not be saved. Return tries again; Escape leaves the old one.</source>
        <translation>Dieser Name konnte nicht gesichert werden. Der Zeilenschalter versucht es erneut; Escape behält den alten.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Restart and lose it</source>
        <translation>Neu starten und verwerfen</translation>
    </message>
    <message>
        <source>End of the answer</source>
        <translation>Ende der Antwort</translation>
    </message>
    <message>
        <source>Part of a character</source>
        <translation>Teil eines Zeichens</translation>
    </message>
    <message>
        <source>under {number}%</source>
        <translation>unter {number}&#x202f;%</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>Write Mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>Code, {language}, {n} lines</source>
        <translation>
            <numerusform>Code, {language}, 1 Zeile</numerusform>
            <numerusform>Code, {language}, {n} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table, {columns} columns, {n} rows</source>
        <translation>
            <numerusform>Tabelle, {columns} Spalten, eine Zeile</numerusform>
            <numerusform>Tabelle, {columns} Spalten, {n} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>formula</source>
        <comment>in a sentence</comment>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Formula: {tex}</source>
        <translation>Formel: {tex}</translation>
    </message>
    <message>
        <source>An answer is being written here. Wait, or stop it first.</source>
        <translation>Hier wird gerade eine Antwort geschrieben. Warten oder zuerst anhalten.</translation>
    </message>
    <message>
        <source>An answer is being written where this was. Wait, or stop it first.</source>
        <translation>Dort, wo das war, wird gerade eine Antwort geschrieben. Warten oder zuerst anhalten.</translation>
    </message>
    <message>
        <source>A message cannot be empty. Write something, or delete the message.</source>
        <translation>Eine Nachricht kann nicht leer sein. Etwas schreiben oder die Nachricht löschen.</translation>
    </message>
    <message>
        <source>There is no question above this, so nothing can be answered.</source>
        <translation>Darüber steht keine Frage, daher kann nichts beantwortet werden.</translation>
    </message>
    <message>
        <source>A private chat has no branches beside it, as nothing of it is saved. Export it to keep it.</source>
        <translation>Von einem privaten Chat gibt es keine Abzweigung, da nichts davon gesichert wird. Zum Behalten exportieren.</translation>
    </message>
    <message>
        <source>A branch is being made. Wait a moment.</source>
        <translation>Eine Abzweigung wird gerade erstellt. Warte einen Moment.</translation>
    </message>
    <message>
        <source>Branch of {title}</source>
        <translation>Abzweigung von {title}</translation>
    </message>
    <message>
        <source>Message deleted.</source>
        <translation>Nachricht gelöscht.</translation>
    </message>
    <message>
        <source>This is on another branch. Wait, or stop the answer.</source>
        <translation>Dies ist auf einem anderen Zweig. Warte, oder halte die Antwort an.</translation>
    </message>
    <message>
        <source>It is not known how likely the words of this answer were.</source>
        <translation>Wie wahrscheinlich die Wörter dieser Antwort waren, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What the first part of this answer was made of is not known, so it cannot go on from here. Ask again to have one that can go on from any word.</source>
        <translation>Woraus der erste Teil dieser Antwort besteht, ist nicht bekannt, daher kann sie hier nicht weitergehen. Noch einmal fragen ergibt eine, die bei jedem Wort weitergehen kann.</translation>
    </message>
    <message>
        <source>Here the model would have ended its answer, so there is nothing to go on with.</source>
        <translation>Hier hätte das Modell seine Antwort beendet, daher gibt es nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>This is half of a character, so the answer cannot go on from it. Choose another.</source>
        <translation>Das ist ein halbes Zeichen, daher kann die Antwort hier nicht weitergehen. Ein anderes wählen.</translation>
    </message>
    <message>
        <source>“{title}” is being answered. Wait, or stop that first.</source>
        <translation>„{title}“ wird gerade beantwortet. Warten oder das zuerst anhalten.</translation>
    </message>
    <message>
        <source>This chat’s own model, {name}, is not in {folder} any more, so {opened} answers. To choose another, see Instructions in the Chat menu.</source>
        <translation>Das eigene Modell dieses Chats, {name}, ist nicht mehr in {folder}, daher antwortet {opened}. Ein anderes lässt sich unter Anweisungen im Menü Chat wählen.</translation>
    </message>
    <message>
        <source>the open model</source>
        <translation>das geöffnete Modell</translation>
    </message>
    <message>
        <source>No model is open yet, so nothing can answer. Open one; your text stays here.</source>
        <translation>Es ist noch kein Modell geöffnet, das antworten könnte. Öffne eines; dein Text bleibt hier.</translation>
    </message>
    <message>
        <source>The model could not be opened, so nothing can answer. Try again or open another; your text stays here.</source>
        <translation>Das Modell konnte nicht geöffnet werden, daher kann nichts antworten. Versuche es erneut oder öffne ein anderes; dein Text bleibt hier.</translation>
    </message>
    <message>
        <source>There is no {name} in {folder}. Choose another model.</source>
        <translation>In {folder} gibt es kein {name}. Ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>message {place} of {count}</source>
        <translation>Nachricht {place} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>{n} new words</source>
        <translation>
            <numerusform>Ein neues Wort</numerusform>
            <numerusform>{n} neue Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>Zum Neuesten</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Attach the files in it.</source>
        <translation>„{name}“ ist ein Ordner. Hänge die Dateien darin an.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>„{name}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>“{name}” could not be read: {why}.</source>
        <translation>„{name}“ konnte nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>“{name}” is not a file that can be read.</source>
        <translation>„{name}“ ist keine Datei, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>“{name}” has {size}; up to {most} can be attached.</source>
        <translation>„{name}“ hat {size}; bis zu {most} können angehängt werden.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>„{name}“ ist leer.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file; only text and code can be attached.</source>
        <translation>„{name}“ ist keine Textdatei; nur Text und Code können angehängt werden.</translation>
    </message>
    <message>
        <source>“{name}” is not in UTF-8 or UTF-16, so it cannot be read. Save it as UTF-8 first.</source>
        <translation>„{name}“ ist weder in UTF-8 noch in UTF-16 und kann daher nicht gelesen werden. Sichere die Datei zuerst als UTF-8.</translation>
    </message>
    <message>
        <source>“{address}” is not on this computer; save it here first.</source>
        <translation>„{address}“ ist nicht auf diesem Computer; sichere es zuerst hier.</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Die Dateien werden noch gelesen.</translation>
    </message>
    <message>
        <source>The files are still being read. Send once they are attached, or cancel.</source>
        <translation>Die Dateien werden noch gelesen. Sende, sobald sie angehängt sind, oder brich ab.</translation>
    </message>
    <message>
        <source>Files that were still being read were not attached, as another chat was opened.</source>
        <translation>Dateien, die noch gelesen wurden, sind nicht angehängt, da ein anderer Chat geöffnet wurde.</translation>
    </message>
    <message>
        <source>What was pasted has {size}; up to {most} can be attached.</source>
        <translation>Das Eingesetzte hat {size}; bis zu {most} können angehängt werden.</translation>
    </message>
    <message>
        <source>Up to {most} files can be attached to a message.</source>
        <translation>An eine Nachricht können bis zu {most} Dateien angehängt werden.</translation>
    </message>
    <message>
        <source>With “{name}” there would be more than {most} attached to this message.</source>
        <translation>Mit „{name}“ wären mehr als {most} an diese Nachricht angehängt.</translation>
    </message>
    <message>
        <source>“{name}” removed.</source>
        <translation>„{name}“ entfernt.</translation>
    </message>
    <message>
        <source>Pasted text removed.</source>
        <translation>Eingesetzter Text entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more files were not attached.</source>
        <translation>
            <numerusform>1 weitere Datei wurde nicht angehängt.</numerusform>
            <numerusform>{n} weitere Dateien wurden nicht angehängt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Opens it, to be read</source>
        <translation>Öffnet es zum Lesen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingesetzter Text</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation>
            <numerusform>1 Zeile</numerusform>
            <numerusform>{n} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {size}</source>
        <translation>{what}, {size}</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens</source>
        <translation>
            <numerusform>1 Token</numerusform>
            <numerusform>{n} Token</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {size}, {tokens}</source>
        <translation>{what}, {size}, {tokens}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>Nachricht senden</translation>
    </message>
    <message>
        <source>Return sends</source>
        <translation>Der Zeilenschalter sendet</translation>
    </message>
    <message>
        <source>{keys} sends</source>
        <translation>{keys} sendet</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Send (Return)</source>
        <translation>Senden (Zeilenschalter)</translation>
    </message>
    <message>
        <source>Send ({keys})</source>
        <translation>Senden ({keys})</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Attach text or code files</source>
        <translation>Text- oder Codedateien anhängen</translation>
    </message>
    <message>
        <source>{means} Default: {default}.</source>
        <translation>{means} Standard: {default}.</translation>
    </message>
    <message>
        <source>Changed for this chat.</source>
        <translation>Für diesen Chat geändert.</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>{name} zurücksetzen</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>How freely words are chosen: 0 always takes the likeliest one, more is livelier.</source>
        <translation>Wie frei Wörter gewählt werden: 0 nimmt immer das wahrscheinlichste, mehr ist lebendiger.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest words that make up this share are considered; 1 is all.</source>
        <translation>Nur die wahrscheinlichsten Wörter, die zusammen diesen Anteil ausmachen, kommen in Frage; 1 sind alle.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words are considered; 0 is all.</source>
        <translation>Nur so viele der wahrscheinlichsten Wörter kommen in Frage; 0 sind alle.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Words less likely than this share of the likeliest one are left out; 0 is none.</source>
        <translation>Wörter, die weniger wahrscheinlich sind als dieser Anteil des wahrscheinlichsten, fallen weg; bei 0 keines.</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Above 1, words that were used already come up less often; 1 changes nothing.</source>
        <translation>Über 1 kommen schon gebrauchte Wörter seltener vor; 1 ändert nichts.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Chance begins here: the same number gives the same answer to the same question.</source>
        <translation>Hier beginnt der Zufall: Dieselbe Zahl gibt auf dieselbe Frage dieselbe Antwort.</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>jedes Mal neu</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>An answer ends after so many tokens. A token is a word, or part of one.</source>
        <translation>Nach so vielen Token endet eine Antwort. Ein Token ist ein Wort oder ein Teil davon.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>So many tokens of the chat are in the model’s view. Fewer need less memory.</source>
        <translation>So viele Token des Chats hat das Modell im Blick. Weniger brauchen weniger Speicher.</translation>
    </message>
    <message>
        <source>all it can hold</source>
        <translation>so viel es kann</translation>
    </message>
    <message>
        <source>A number from {least} to {most}, please.</source>
        <translation>Bitte eine Zahl von {least} bis {most}.</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}, please.</source>
        <translation>Bitte eine ganze Zahl von {least} bis {most}.</translation>
    </message>
    <message>
        <source>This will be answered when the model is ready.</source>
        <translation>Dies wird beantwortet, sobald das Modell bereit ist.</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antwort beginnt</translation>
    </message>
    <message>
        <source>The answer in “{title}” has ended.</source>
        <translation>Die Antwort in „{title}“ ist zu Ende.</translation>
    </message>
    <message numerus="yes">
        <source>Answer finished, {n} words</source>
        <translation>
            <numerusform>Antwort fertig, ein Wort</numerusform>
            <numerusform>Antwort fertig, {n} Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{why} {n} words</source>
        <translation>
            <numerusform>{why} Ein Wort</numerusform>
            <numerusform>{why} {n} Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens</source>
        <translation>{tokens} von {context} Token</translation>
    </message>
    <message>
        <source>about {tokens} of {context} tokens</source>
        <translation>etwa {tokens} von {context} Token</translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens: too long to be answered</source>
        <translation>{tokens} von {context} Token: zu lang für eine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>about {tokens} of {context} tokens; the {n} oldest messages will be left out</source>
        <translation>
            <numerusform>etwa {tokens} von {context} Token; die älteste Nachricht wird weggelassen</numerusform>
            <numerusform>etwa {tokens} von {context} Token; die {n} ältesten Nachrichten werden weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens; soon the oldest messages will be left out</source>
        <translation>{tokens} von {context} Token; bald werden die ältesten Nachrichten weggelassen</translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens, nearly all</source>
        <translation>{tokens} von {context} Token, fast alle</translation>
    </message>
    <message>
        <source>Answering · {speed} tokens/s</source>
        <translation>Antwortet · {speed} Token/s</translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} tokens… {percent}</source>
        <translation>
            <numerusform>1 Token wird gelesen … {percent}</numerusform>
            <numerusform>{n} Token werden gelesen … {percent}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} tokens in “{title}”… {percent}</source>
        <translation>
            <numerusform>1 Token in „{title}“ wird gelesen … {percent}</numerusform>
            <numerusform>{n} Token in „{title}“ werden gelesen … {percent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Answering…</source>
        <translation>Antwortet …</translation>
    </message>
    <message>
        <source>Answering in “{title}” · {speed} tokens/s</source>
        <translation>Antwortet in „{title}“ · {speed} Token/s</translation>
    </message>
    <message>
        <source>Answering in “{title}”…</source>
        <translation>Antwortet in „{title}“ …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Save and Ask</source>
        <translation>Sichern und fragen</translation>
    </message>
    <message>
        <source>Return saves and asks, Escape cancels</source>
        <translation>Der Zeilenschalter sichert und fragt, Escape bricht ab</translation>
    </message>
    <message>
        <source>Return saves, Escape cancels</source>
        <translation>Der Zeilenschalter sichert, Escape bricht ab</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>The model no longer sees above here</source>
        <translation>Was darüber steht, sieht das Modell nicht mehr</translation>
    </message>
    <message>
        <source>No model is open. Choose one first.</source>
        <translation>Kein Modell ist geöffnet. Wähle zuerst eines.</translation>
    </message>
    <message>
        <source>is of another version than the window: install Paddock again</source>
        <translation>hat eine andere Version als das Fenster: installiere Paddock neu</translation>
    </message>
    <message>
        <source>{how}, {count} times in a row with this model</source>
        <translation>{how}, mit diesem Modell {count}-mal nacheinander</translation>
    </message>
    <message>
        <source>The engine {how}. What it had written is kept; you can ask again.</source>
        <translation>Die Engine {how}. Was sie geschrieben hatte, bleibt erhalten; du kannst noch einmal fragen.</translation>
    </message>
    <message>
        <source>The engine {how}. Choose another model, or open this one again.</source>
        <translation>Die Engine {how}. Wähle ein anderes Modell oder öffne dieses noch einmal.</translation>
    </message>
    <message>
        <source>did not move for {seconds} seconds and was replaced</source>
        <translation>kam {seconds} Sekunden lang nicht voran und wurde ersetzt</translation>
    </message>
    <message>
        <source>said something that the window does not understand</source>
        <translation>sagte etwas, was das Fenster nicht versteht</translation>
    </message>
    <message>
        <source>was ended from outside, perhaps because memory ran out</source>
        <translation>wurde von außen beendet, vielleicht weil der Speicher ausging</translation>
    </message>
    <message>
        <source>crashed ({name})</source>
        <translation>ist abgestürzt ({name})</translation>
    </message>
    <message>
        <source>stopped unexpectedly (code {code})</source>
        <translation>hörte unerwartet auf (Code {code})</translation>
    </message>
    <message>
        <source>needs {size} of memory in one piece, and {most} is the most</source>
        <translation>braucht {size} Speicher am Stück, und höchstens {most} sind möglich</translation>
    </message>
    <message>
        <source>{size} for its weights</source>
        <translation>{size} für die Gewichte</translation>
    </message>
    <message>
        <source>{size} for the conversation</source>
        <translation>{size} für den Chat</translation>
    </message>
    <message>
        <source>{size} for its work</source>
        <translation>{size} zum Rechnen</translation>
    </message>
    <message>
        <source>needs {size} of memory ({parts}), and {had}</source>
        <translation>braucht {size} Speicher ({parts}), und {had}</translation>
    </message>
    <message>
        <source>{size} can be had</source>
        <translation>{size} sind zu haben</translation>
    </message>
    <message>
        <source>{size} can be had beside {left} that the system keeps</source>
        <translation>{size} sind zu haben, neben {left}, die das System behält</translation>
    </message>
    <message>
        <source>what it answers</source>
        <translation>dem, worauf sie antwortet,</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>den Anweisungen</translation>
    </message>
    <message>
        <source>the pinned messages</source>
        <translation>den angehefteten Nachrichten</translation>
    </message>
    <message>
        <source>what the model&apos;s template adds</source>
        <translation>dem, was die Vorlage des Modells hinzufügt,</translation>
    </message>
    <message>
        <source>There is no model at {path}. Choose another file.</source>
        <translation>Unter {path} ist kein Modell. Wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>The starter model is not at {path} yet. “make starter” gets it.</source>
        <translation>Das Startmodell ist noch nicht unter {path}. „make starter“ holt es.</translation>
    </message>
    <message>
        <source>{name} is damaged or is no model: {fault}. Get the file again, or choose another one.</source>
        <translation>{name} ist beschädigt oder kein Modell: {fault}. Hole die Datei noch einmal oder wähle eine andere.</translation>
    </message>
    <message>
        <source>Paddock cannot run {name}: {fault}. Choose another model.</source>
        <translation>Paddock kann {name} nicht ausführen: {fault}. Wähle ein anderes Modell.</translation>
    </message>
    <message>
        <source>The adapter {name} cannot be used: {fault}. Choose another one, or none.</source>
        <translation>Der Adapter {name} lässt sich nicht verwenden: {fault}. Wähle einen anderen oder keinen.</translation>
    </message>
    <message>
        <source>{name} cannot be converted: {fault}.</source>
        <translation>{name} lässt sich nicht umwandeln: {fault}.</translation>
    </message>
    <message>
        <source>This model {needs}. Close other apps or choose a smaller model.</source>
        <translation>Dieses Modell {needs}. Schließe andere Apps oder wähle ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Reading this {needs}. Close other apps, or start a new conversation.</source>
        <translation>Dies zu lesen {needs}. Schließe andere Apps oder beginne einen neuen Chat.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template cannot be used: {fault}.</source>
        <translation>Die Chat-Vorlage des Modells lässt sich nicht verwenden: {fault}.</translation>
    </message>
    <message>
        <source>The model cannot read this: {fault}. Choose another model.</source>
        <translation>Das Modell kann dies nicht lesen: {fault}. Wähle ein anderes Modell.</translation>
    </message>
    <message>
        <source>This model does not take the conversation as it is: {fault}. Change it, or choose another model.</source>
        <translation>Dieses Modell nimmt den Chat so nicht an: {fault}. Ändere ihn oder wähle ein anderes Modell.</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Dieser Chat</translation>
    </message>
    <message>
        <source>Let its oldest messages be left out, or start a new one</source>
        <translation>Lass die ältesten Nachrichten weg oder beginne einen neuen</translation>
    </message>
    <message>
        <source>the model can hold {tokens}</source>
        <translation>das Modell fasst {tokens}</translation>
    </message>
    <message>
        <source>the context is set to {tokens}</source>
        <translation>der Kontext ist auf {tokens} gesetzt</translation>
    </message>
    <message>
        <source>{advice}, or set the context to up to {most}</source>
        <translation>{advice}, oder setze den Kontext auf bis zu {most}</translation>
    </message>
    <message>
        <source>{what} is at least {tokens} tokens long and {holds}. {advice}.</source>
        <translation>{what} ist mindestens {tokens} Token lang, und {holds}. {advice}.</translation>
    </message>
    <message>
        <source>This message</source>
        <translation>Diese Nachricht</translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts</source>
        <translation>Kürze sie oder sende sie in Teilen</translation>
    </message>
    <message>
        <source>This message with {others}</source>
        <translation>Diese Nachricht mit {others}</translation>
    </message>
    <message>
        <source>Shorten what you can, or start a new conversation</source>
        <translation>Kürze, was du kannst, oder beginne einen neuen Chat</translation>
    </message>
    <message>
        <source>Shorten what you can, pin less, or start a new conversation</source>
        <translation>Kürze, was du kannst, hefte weniger an oder beginne einen neuen Chat</translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation>{some}, {more}</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some} und {more}</translation>
    </message>
    <message>
        <source>Cut off here: this Mac has run out of memory. Close other apps, then ask the model to go on.</source>
        <translation>Hier abgebrochen: Dieser Mac hat keinen Speicher mehr. Schließe andere Apps und lass das Modell dann weiterschreiben.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>Kein Modell ist geöffnet.</translation>
    </message>
    <message>
        <source>There is nothing to answer. Write first.</source>
        <translation>Es gibt nichts zu beantworten. Schreibe zuerst etwas.</translation>
    </message>
    <message>
        <source>An answer is ready.</source>
        <translation>Eine Antwort ist da.</translation>
    </message>
    <message>
        <source>Stop Reading</source>
        <translation>Vorlesen beenden</translation>
    </message>
    <message>
        <source>Read Aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Thinking… {minutes} min {seconds} s</source>
        <translation>Denkt nach … {minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>Thinking… {seconds} s</source>
        <translation>Denkt nach … {seconds} s</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Denkt nach …</translation>
    </message>
    <message>
        <source>Thought for {minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s nachgedacht</translation>
    </message>
    <message>
        <source>Thought for {seconds} s</source>
        <translation>{seconds} s nachgedacht</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Nachgedacht</translation>
    </message>
    <message>
        <source>It is not known how sure a model was of these words. It is known of answers that Paddock’s models give from now on: Try Again makes one.</source>
        <translation>Wie sicher sich ein Modell dieser Wörter war, ist nicht bekannt. Bekannt ist es bei Antworten, die Paddocks Modelle von jetzt an geben: „Noch einmal versuchen“ macht so eine.</translation>
    </message>
    <message>
        <source>You edited this answer, so these words are not a model’s alone. Try Again makes an answer of which it is known how sure the model was.</source>
        <translation>Du hast diese Antwort bearbeitet, also sind diese Wörter nicht allein die eines Modells. „Noch einmal versuchen“ macht eine Antwort, von der bekannt ist, wie sicher sich das Modell war.</translation>
    </message>
    <message>
        <source>It is not known how sure the model was of the beginning.</source>
        <translation>Wie sicher sich das Modell des Anfangs war, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The model is being opened. Wait a moment.</source>
        <translation>Das Modell wird gerade geöffnet. Warte einen Moment.</translation>
    </message>
    <message>
        <source>No model is open. Open one to go on with another token.</source>
        <translation>Es ist kein Modell geöffnet. Öffne eines, um mit einem anderen Token fortzufahren.</translation>
    </message>
    <message>
        <source>{model} gave this answer, and now {other} would go on. Other models have other tokens: open {model} first.</source>
        <translation>{model} hat diese Antwort gegeben, und jetzt würde {other} fortfahren. Andere Modelle haben andere Token: Öffne zuerst {model}.</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Token {number} of the {count} that make this</source>
        <translation>Token {number} der {count}, die das ergeben</translation>
    </message>
    <message>
        <source>Stopped while thinking</source>
        <translation>Beim Nachdenken gestoppt</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Go to Anything…</source>
        <translation>Alles finden …</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Previous Chat</source>
        <translation>Voriger Chat</translation>
    </message>
    <message>
        <source>Next Chat</source>
        <translation>Nächster Chat</translation>
    </message>
    <message>
        <source>Chat by Number</source>
        <translation>Chat nach Nummer</translation>
    </message>
    <message>
        <source>Top of Chat</source>
        <translation>Anfang des Chats</translation>
    </message>
    <message>
        <source>End of Chat</source>
        <translation>Ende des Chats</translation>
    </message>
    <message>
        <source>Message Field</source>
        <translation>Nachrichtenfeld</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Chat {number}</source>
        <translation>Chat {number}</translation>
    </message>
    <message>
        <source>{title}, command</source>
        <translation>{title}, Befehl</translation>
    </message>
    <message>
        <source>{title}, model</source>
        <translation>{title}, Modell</translation>
    </message>
    <message>
        <source>{title}, preset</source>
        <translation>{title}, Vorgabe</translation>
    </message>
    <message>
        <source>{title}, chat</source>
        <translation>{title}, Chat</translation>
    </message>
    <message>
        <source>Hidden by you</source>
        <translation>Von dir ausgeblendet</translation>
    </message>
    <message>
        <source>Answers now</source>
        <translation>Antwortet jetzt</translation>
    </message>
    <message>
        <source>Search all messages for “{words}”</source>
        <translation>In allen Nachrichten nach „{words}“ suchen</translation>
    </message>
    <message>
        <source>This chat uses the preset “{name}” now.</source>
        <translation>Dieser Chat nutzt jetzt die Vorgabe „{name}“.</translation>
    </message>
    <message>
        <source>Chats, commands, models and presets</source>
        <translation>Chats, Befehle, Modelle und Vorgaben</translation>
    </message>
    <message>
        <source>The chat could not be printed. Check the printer, and print again.</source>
        <translation>Der Chat konnte nicht gedruckt werden. Prüfe den Drucker und drucke noch einmal.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>In the message field</source>
        <translation>Im Nachrichtenfeld</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>In der Liste der Chats</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>What was asked before</source>
        <translation>Frühere Fragen</translation>
    </message>
    <message>
        <source>Write in the chat</source>
        <translation>Im Chat schreiben</translation>
    </message>
    <message>
        <source>Message by message</source>
        <translation>Nachricht für Nachricht</translation>
    </message>
    <message>
        <source>What can be done with a message</source>
        <translation>Aktionen einer Nachricht</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>Zurück zur Nachricht</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>Seite für Seite</translation>
    </message>
    <message>
        <source>How likely the model held each token, before temperature and the other dials: the deeper the colour, the less likely. What was least likely is underlined.</source>
        <translation>Für wie wahrscheinlich das Modell jedes Token hielt, vor Temperatur und den anderen Reglern: je tiefer die Farbe, desto unwahrscheinlicher. Das Unwahrscheinlichste ist unterstrichen.</translation>
    </message>
    <message>
        <source>The left and right arrow keys go from token to token, with Option to those in doubt; Return goes to the alternatives, and Escape leaves.</source>
        <translation>Mit den Pfeiltasten links und rechts gehst du von Token zu Token, mit der Wahltaste zu den unsicheren; der Zeilenschalter führt zu den Alternativen, Escape beendet.</translation>
    </message>
    <message>
        <source>less sure</source>
        <translation>unsicherer</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Instead, go on with</source>
        <translation>Stattdessen fortfahren mit</translation>
    </message>
    <message>
        <source>Go on with this instead</source>
        <translation>Stattdessen damit fortfahren</translation>
    </message>
    <message>
        <source>{token}, {chance}</source>
        <translation>{token}, {chance}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Write a question first; then two answers to it can be compared.</source>
        <translation>Schreib zuerst eine Frage; dann lassen sich zwei Antworten darauf vergleichen.</translation>
    </message>
    <message>
        <source>The second answer was not asked for, as you left the chat.</source>
        <translation>Nach der zweiten Antwort wurde nicht gefragt, da du den Chat verlassen hast.</translation>
    </message>
    <message>
        <source>One model answers at a time: B begins when A is done. Both answers stay in the chat as versions.</source>
        <translation>Ein Modell antwortet nach dem anderen: B beginnt, wenn A fertig ist. Beide Antworten bleiben als Versionen im Chat.</translation>
    </message>
    <message>
        <source>Compare answers</source>
        <translation>Antworten vergleichen</translation>
    </message>
    <message>
        <source>Compare Answers</source>
        <translation>Antworten vergleichen</translation>
    </message>
    <message>
        <source>Ask Both</source>
        <translation>Beide fragen</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Close comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds left</source>
        <translation>
            <numerusform>noch {n} Sekunde</numerusform>
            <numerusform>noch {n} Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes left</source>
        <translation>
            <numerusform>noch {n} Minute</numerusform>
            <numerusform>noch {n} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hours left</source>
        <translation>
            <numerusform>noch {n} Stunde</numerusform>
            <numerusform>noch {n} Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>more than a day left</source>
        <translation>noch mehr als ein Tag</translation>
    </message>
    <message>
        <source>This Mac is not connected to the internet. Connect it, then try again.</source>
        <translation>Dieser Mac ist nicht mit dem Internet verbunden. Verbinde ihn und versuche es dann erneut.</translation>
    </message>
    <message>
        <source>Paddock is set to stay offline. To reach the Hub, turn Offline off in Settings.</source>
        <translation>Paddock soll offline bleiben. Schalte „Offline“ in den Einstellungen aus, um den Hub zu erreichen.</translation>
    </message>
    <message>
        <source>{host} does not answer. Try again later, or choose a mirror of the Hub in Settings.</source>
        <translation>{host} antwortet nicht. Versuche es später erneut oder wähle in den Einstellungen einen Spiegelserver des Hub.</translation>
    </message>
    <message>
        <source>The Hub</source>
        <translation>Der Hub</translation>
    </message>
    <message>
        <source>{host} has been asked too much from this network. Wait some minutes, then try again; signing in with a token in Settings allows more.</source>
        <translation>{host} wurde aus diesem Netzwerk zu oft angefragt. Warte einige Minuten und versuche es dann erneut; mit einem Zugriffstoken in den Einstellungen ist mehr erlaubt.</translation>
    </message>
    <message>
        <source>This network answers in the place of the Hub, as one does that wants you to sign in. Open any web page in your browser, sign in there, then try again.</source>
        <translation>Statt des Hub antwortet dieses Netzwerk, wie eines, bei dem man sich erst anmelden muss. Öffne im Browser eine beliebige Webseite, melde dich dort an und versuche es dann erneut.</translation>
    </message>
    <message>
        <source>The makers of {name} want to be asked first. Ask for access on its page on the Hub, put your token into Settings, then try again.</source>
        <translation>Wer {name} gemacht hat, möchte zuerst gefragt werden. Bitte auf seiner Seite im Hub um Zugriff, trage deinen Zugriffstoken in den Einstellungen ein und versuche es dann erneut.</translation>
    </message>
    <message>
        <source>The makers of {name} want to know who gets it, and your token is never sent to a mirror. To ask the Hub itself, remove the mirror in Settings, then try again.</source>
        <translation>Wer {name} gemacht hat, möchte wissen, wer es bekommt, und dein Zugriffstoken wird nie an einen Spiegel geschickt. Um den Hub selbst zu fragen, entferne den Spiegel in den Einstellungen und versuche es dann erneut.</translation>
    </message>
    <message>
        <source>{name} is given out under a licence that you have not accepted. Accept it on its page on the Hub, signed in as the one whose token is in Settings, then try again.</source>
        <translation>{name} gibt es nur unter einer Lizenz, die du noch nicht akzeptiert hast. Akzeptiere sie auf seiner Seite im Hub, mit dem Konto, dessen Zugriffstoken in den Einstellungen steht, und versuche es dann erneut.</translation>
    </message>
    <message>
        <source>{name} is private, or does not exist. Check its name; if it is yours, put a token that may read it into Settings.</source>
        <translation>{name} ist privat oder existiert nicht. Prüfe den Namen; gehört es dir, trage in den Einstellungen einen Zugriffstoken ein, der es lesen darf.</translation>
    </message>
    <message>
        <source>The mirror in Settings does not have {name}, or it is private: your token is never sent to a mirror. Check its name, or remove the mirror to ask the Hub itself.</source>
        <translation>Der Spiegel in den Einstellungen hat {name} nicht, oder es ist privat: Dein Zugriffstoken wird nie an einen Spiegel geschickt. Prüfe den Namen, oder entferne den Spiegel, um den Hub selbst zu fragen.</translation>
    </message>
    <message>
        <source>The Hub does not accept your token: it is wrong, or has ended. Put a new one into Settings, or remove it to go on without.</source>
        <translation>Der Hub akzeptiert deinen Zugriffstoken nicht: Er ist falsch oder abgelaufen. Trage in den Einstellungen einen neuen ein oder entferne ihn, um ohne weiterzumachen.</translation>
    </message>
    <message>
        <source>{name} is not on the Hub, or no longer. Check its name, or look for another copy of it.</source>
        <translation>{name} gibt es im Hub nicht oder nicht mehr. Prüfe den Namen oder suche nach einer anderen Kopie davon.</translation>
    </message>
    <message>
        <source>This model has moved to {name}, which belongs to somebody else. If you trust them, look for it under that name.</source>
        <translation>Dieses Modell ist zu {name} umgezogen, das jemand anderem gehört. Wenn du dem vertraust, suche es unter diesem Namen.</translation>
    </message>
    <message>
        <source>{name} has changed on the Hub since it was chosen. Choose it again to get the new one.</source>
        <translation>{name} wurde im Hub geändert, seit es gewählt wurde. Wähle es erneut, um das neue zu laden.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {size} more are needed. Make room, then go on; what has come is kept.</source>
        <translation>Auf dem Volume ist nicht genug Platz: Es fehlen {size}. Schaffe Platz und mach dann weiter; was schon da ist, bleibt.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then go on; what has come is kept.</source>
        <translation>Das Volume ist voll. Schaffe Platz und mach dann weiter; was schon da ist, bleibt.</translation>
    </message>
    <message>
        <source>{name} cannot be written. See that its folder is there and that you may write in it, then try again.</source>
        <translation>{name} kann nicht geschrieben werden. Sieh nach, ob der Ordner da ist und du darin schreiben darfst, und versuche es dann erneut.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>{name} came with wrong bytes, twice, so it was not kept. Try again on another network, or with another endpoint in Settings.</source>
        <translation>{name} kam zweimal mit falschem Inhalt an und wurde darum nicht behalten. Versuche es in einem anderen Netzwerk erneut oder mit einem anderen Endpunkt in den Einstellungen.</translation>
    </message>
    <message>
        <source>{host} sent nothing for too long. Look at the connection and go on, or choose a mirror of the Hub in Settings; what has come is kept.</source>
        <translation>{host} hat zu lange nichts gesendet. Sieh nach der Verbindung und mach weiter oder wähle in den Einstellungen einen Spiegelserver des Hub; was schon da ist, bleibt.</translation>
    </message>
    <message>
        <source>Paddock does not take {name}: such files can hold programs, or be written outside their folder. Choose a model in GGUF or MLX format.</source>
        <translation>Paddock nimmt {name} nicht: Solche Dateien können Programme enthalten oder außerhalb ihres Ordners landen. Wähle ein Modell im Format GGUF oder MLX.</translation>
    </message>
    <message>
        <source>these files</source>
        <translation>diese Dateien</translation>
    </message>
    <message>
        <source>{host} does not answer as the Hub does. Check the endpoint in Settings, or try again later.</source>
        <translation>{host} antwortet nicht so, wie der Hub es tut. Prüfe den Endpunkt in den Einstellungen oder versuche es später erneut.</translation>
    </message>
    <message>
        <source>This was cancelled. Nothing of it is kept.</source>
        <translation>Das wurde abgebrochen. Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>The part of Paddock that reaches the Hub stopped unexpectedly. Try again; what has come is kept.</source>
        <translation>Der Teil von Paddock, der den Hub erreicht, wurde unerwartet beendet. Versuche es erneut; was schon da ist, bleibt.</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>Dieses Modell</translation>
    </message>
    <message>
        <source>This is a LoRA adapter for {base}, which is not on this computer. Get that model.</source>
        <translation>Das ist ein LoRA-Adapter für {base}, das nicht auf diesem Computer ist. Hole dieses Modell.</translation>
    </message>
    <message>
        <source>This is a LoRA adapter that does not say for which model it is.</source>
        <translation>Das ist ein LoRA-Adapter, der nicht sagt, für welches Modell er ist.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>Viele Sprachen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Logisches Denken</translation>
    </message>
    <message>
        <source>Thinks before it answers</source>
        <translation>Denkt, bevor es antwortet</translation>
    </message>
    <message>
        <source>Long texts</source>
        <translation>Lange Texte</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>The catalog of models is damaged. Install Paddock again to mend it; searching still works.</source>
        <translation>Der Katalog der Modelle ist beschädigt. Installiere Paddock neu, um ihn zu reparieren; die Suche geht weiterhin.</translation>
    </message>
    <message>
        <source>There is a {folder} already. Remove it first, or keep it.</source>
        <translation>{folder} gibt es schon. Entferne es zuerst, oder behalte es.</translation>
    </message>
    <message>
        <source>Another Paddock is converting {name} just now. Wait until it is done.</source>
        <translation>Ein anderes Paddock wandelt {name} gerade um. Warte, bis es fertig ist.</translation>
    </message>
    <message>
        <source>The engine came to an end. Look whether there is memory and room for it.</source>
        <translation>Die Engine ist abgestürzt. Prüfe, ob Speicher und Platz dafür da sind.</translation>
    </message>
    <message>
        <source>{name} could not be converted. {why}</source>
        <translation>{name} konnte nicht umgewandelt werden. {why}</translation>
    </message>
    <message>
        <source>{name} cannot be read: what read it came to an end. Get the file again.</source>
        <translation>{name} lässt sich nicht lesen: Was es gelesen hat, ist abgestürzt. Hole die Datei erneut.</translation>
    </message>
    <message>
        <source>{name} cannot be read: it took too long. Look at the disk that it lies on.</source>
        <translation>{name} lässt sich nicht lesen: Es hat zu lange gedauert. Prüfe die Festplatte, auf der es liegt.</translation>
    </message>
    <message>
        <source>What was noted of your models (their names, your folders) could not be read: it is damaged, or a newer Paddock wrote it. It is kept as {name}; no model is lost.</source>
        <translation>Was zu deinen Modellen vermerkt war (ihre Namen, deine Ordner), ließ sich nicht lesen: Es ist beschädigt oder stammt von einem neueren Paddock. Es ist als {name} aufbewahrt; kein Modell ist verloren.</translation>
    </message>
    <message>
        <source>Your history is locked, and with it whether Paddock is to stay offline. Get the model in the window.</source>
        <translation>Dein Verlauf ist gesperrt, und damit auch, ob Paddock offline bleiben soll. Hole das Modell im Fenster.</translation>
    </message>
    <message>
        <source>Whether Paddock is to stay offline cannot be read ({error}). Open the window, and get the model there.</source>
        <translation>Ob Paddock offline bleiben soll, lässt sich nicht lesen ({error}). Öffne das Fenster und hole das Modell dort.</translation>
    </message>
    <message>
        <source>{name} could not be removed whole ({error}). See that Paddock may write to its folder, and remove it again.</source>
        <translation>{name} konnte nicht ganz entfernt werden ({error}). Sorge dafür, dass Paddock in seinen Ordner schreiben darf, und entferne es erneut.</translation>
    </message>
    <message>
        <source>{name} is a part of Paddock, so it stays as long as Paddock.</source>
        <translation>{name} ist ein Teil von Paddock und bleibt dabei.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one that is there.</source>
        <translation>Es gibt keinen Ordner {folder}. Wähle einen, den es gibt.</translation>
    </message>
    <message>
        <source>Paddock has not looked at this model yet.</source>
        <translation>Paddock hat sich dieses Modell noch nicht angesehen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} bits</source>
        <translation>
            <numerusform>1 Bit</numerusform>
            <numerusform>{n} Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is not on the Hub as it was. Look for it there.</source>
        <translation>{name} ist auf dem Hub nicht mehr so, wie es war. Suche es dort.</translation>
    </message>
    <message>
        <source>The list of connections cannot be read: Paddock may not.</source>
        <translation>Die Liste der Verbindungen kann nicht gelesen werden: Paddock darf es nicht.</translation>
    </message>
    <message>
        <source>The list of connections cannot be cleared: Paddock may not write there.</source>
        <translation>Die Liste der Verbindungen kann nicht geleert werden: Paddock darf dort nicht schreiben.</translation>
    </message>
    <message>
        <source>This is no address of a Hub. It begins with https://, as in https://hub.example.org.</source>
        <translation>Das ist keine Adresse eines Hubs. Sie beginnt mit https://, wie in https://hub.example.org.</translation>
    </message>
    <message>
        <source>A token begins with “hf_” and has no spaces. You find yours at {address}.</source>
        <translation>Ein Token beginnt mit „hf_“ und hat keine Leerzeichen. Ihres finden Sie unter {address}.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not let go of the token, so Paddock still keeps it. See that the keychain is unlocked, then try again.</source>
        <translation>Der Schlüsselbund des Systems hat den Zugriffstoken nicht herausgegeben, Paddock bewahrt ihn also noch auf. Sieh nach, ob der Schlüsselbund entsperrt ist, und versuche es dann erneut.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({fault}). See that there is room</source>
        <translation>{file} kann nicht geschrieben werden ({fault}). Sorge für Platz</translation>
    </message>
    <message>
        <source>The list of your downloads could not be read: it is damaged, or a newer Paddock wrote it. It is kept as {name}. What has come of a download is in the new list, paused.</source>
        <translation>Die Liste deiner Downloads ließ sich nicht lesen: Sie ist beschädigt oder stammt von einem neueren Paddock. Sie ist als {name} aufbewahrt. Was von einem Download schon da ist, steht angehalten in der neuen Liste.</translation>
    </message>
    <message>
        <source>Download · {size}</source>
        <translation>Laden · {size}</translation>
    </message>
    <message>
        <source>Download · about {size}</source>
        <translation>Laden · etwa {size}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Length of a conversation</source>
        <translation>Länge eines Chats</translation>
    </message>
    <message>
        <source>For a conversation of</source>
        <translation>Für einen Chat von</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Lizenz: {name}</translation>
    </message>
    <message>
        <source>Download {name}, {size}</source>
        <translation>{name} laden, {size}</translation>
    </message>
    <message>
        <source>Download and Chat</source>
        <translation>Laden und chatten</translation>
    </message>
    <message>
        <source>Download {name} and chat</source>
        <translation>{name} laden und chatten</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Dieser Computer wird angesehen …</translation>
    </message>
    <message>
        <source>{chip}: a model may have up to {most} of {total} of memory.</source>
        <translation>{chip}: Ein Modell darf bis zu {most} von {total} Speicher haben.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>{tokens} tokens, about {words} words</source>
        <translation>{tokens} Token, etwa {words} Wörter</translation>
    </message>
    <message>
        <source>Waits for the others</source>
        <translation>Wartet auf die anderen</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Waits for the network, and goes on by itself</source>
        <translation>Wartet auf das Netz und geht von selbst weiter</translation>
    </message>
    <message>
        <source>Checking what has come</source>
        <translation>Was gekommen ist, wird geprüft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} pro Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>{name}, {n} percent</source>
        <translation>
            <numerusform>{name}, {n} Prozent</numerusform>
            <numerusform>{name}, {n} Prozent</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is being downloaded. What you get goes on here, also after a restart.</source>
        <translation>Es wird nichts geladen. Was du lädst, geht hier weiter, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>Pause All</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Resume All</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>Fertige ausblenden</translation>
    </message>
    <message>
        <source>Downloads, {percent}</source>
        <translation>Downloads, {percent}</translation>
    </message>
    <message>
        <source>Downloading {name}: {percent}</source>
        <translation>{name} wird geladen: {percent}</translation>
    </message>
    <message numerus="yes">
        <source>Downloading {n} models: {percent}</source>
        <translation>
            <numerusform>1 Modell wird geladen: {percent}</numerusform>
            <numerusform>{n} Modelle werden geladen: {percent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>{name} wird geladen</translation>
    </message>
    <message>
        <source>Use a model I already have…</source>
        <translation>Ein Modell verwenden, das ich schon habe …</translation>
    </message>
    <message>
        <source>Put this away for good</source>
        <translation>Nicht mehr anzeigen</translation>
    </message>
    <message>
        <source>{name} is already on this computer</source>
        <translation>{name} ist schon auf diesem Computer</translation>
    </message>
    <message>
        <source>It answers better than the small model that Paddock comes with.</source>
        <translation>Es antwortet besser als das kleine Modell, das Paddock mitbringt.</translation>
    </message>
    <message>
        <source>{size} to download, {free} free on the disk</source>
        <translation>{size} zu laden, {free} frei auf der Festplatte</translation>
    </message>
    <message>
        <source>Recommended for this computer: {name}</source>
        <translation>Für diesen Computer empfohlen: {name}</translation>
    </message>
    <message>
        <source>Folders that you added</source>
        <translation>Ordner, die du hinzugefügt hast</translation>
    </message>
    <message>
        <source>{folder} (not connected)</source>
        <translation>{folder} (nicht verbunden)</translation>
    </message>
    <message>
        <source>Forget the folder {folder}</source>
        <translation>Ordner {folder} vergessen</translation>
    </message>
    <message>
        <source>Forget this folder. Nothing in it is changed.</source>
        <translation>Diesen Ordner vergessen. Nichts darin wird geändert.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Open to all</source>
        <translation>Frei zugänglich</translation>
    </message>
    <message>
        <source>Only models whose makers need not be asked first</source>
        <translation>Nur Modelle, deren Macher nicht erst gefragt werden müssen</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
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
        <translation>Nicht quantisiert</translation>
    </message>
    <message>
        <source>Trending</source>
        <translation>Im Trend</translation>
    </message>
    <message>
        <source>Most downloads</source>
        <translation>Meiste Downloads</translation>
    </message>
    <message>
        <source>Most likes</source>
        <translation>Meiste Likes</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>{number}B parameters</source>
        <translation>{number} Mrd. Parameter</translation>
    </message>
    <message>
        <source>{number}M parameters</source>
        <translation>{number} Mio. Parameter</translation>
    </message>
    <message numerus="yes">
        <source>{n} downloads</source>
        <translation>
            <numerusform>{n} Download</numerusform>
            <numerusform>{n} Downloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} likes</source>
        <translation>
            <numerusform>{n} Like</numerusform>
            <numerusform>{n} Likes</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask its makers first</source>
        <translation>Erst bei den Machern anfragen</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens of context</source>
        <translation>
            <numerusform>{n} Token Kontext</numerusform>
            <numerusform>{n} Token Kontext</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated {when}</source>
        <translation>Aktualisiert: {when}</translation>
    </message>
    <message>
        <source>This chat has a model of its own. What you choose here answers in all chats.</source>
        <translation>Dieser Chat hat ein eigenes Modell. Was du hier wählst, antwortet in allen Chats.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell auswählen</translation>
    </message>
    <message>
        <source>Get more models…</source>
        <translation>Weitere Modelle laden …</translation>
    </message>
    <message>
        <source>Manage models…</source>
        <translation>Modelle verwalten …</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>fits comfortably</source>
        <translation>passt bequem</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>knapp</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>zu groß für diesen Computer</translation>
    </message>
    <message>
        <source>Got by Paddock</source>
        <translation>Von Paddock geladen</translation>
    </message>
    <message>
        <source>In the Hugging Face cache</source>
        <translation>Im Cache von Hugging Face</translation>
    </message>
    <message>
        <source>In LM Studio</source>
        <translation>In LM Studio</translation>
    </message>
    <message>
        <source>In Ollama</source>
        <translation>In Ollama</translation>
    </message>
    <message>
        <source>In a folder of yours</source>
        <translation>In einem deiner Ordner</translation>
    </message>
    <message>
        <source>Run by Paddock</source>
        <translation>Von Paddock ausgeführt</translation>
    </message>
    <message>
        <source>Run through mlx-lm</source>
        <translation>Über mlx-lm ausgeführt</translation>
    </message>
    <message>
        <source>Cannot run here</source>
        <translation>Läuft hier nicht</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>{tokens} context</source>
        <translation>{tokens} Kontext</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>a model was never used</comment>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Back to Chat</source>
        <translation>Zurück zum Chat</translation>
    </message>
    <message>
        <source>Paddock uses the network only to look for models and to download them, when you ask for it. What you type never leaves this computer.</source>
        <translation>Paddock benutzt das Netzwerk nur, um nach Modellen zu suchen und sie zu laden, wenn Sie darum bitten. Was Sie tippen, verlässt diesen Computer nie.</translation>
    </message>
    <message>
        <source>For networks from which the Hub cannot be reached: the mirror is asked for everything in its place. Files are held against the digests that it tells, so choose one that you trust. Your token is never sent to it.</source>
        <translation>Für Netze, aus denen der Hub nicht zu erreichen ist: Der Spiegel wird an seiner Stelle nach allem gefragt. Dateien werden mit den Prüfsummen verglichen, die er nennt; wähle also einen, dem du vertraust. Dein Zugriffstoken wird ihm nie geschickt.</translation>
    </message>
    <message>
        <source>Needed only for models whose makers want to know who downloads them. It is kept in the system&apos;s keychain, and sent to huggingface.co alone.</source>
        <translation>Nur für Modelle nötig, deren Hersteller wissen wollen, wer sie lädt. Es liegt im Schlüsselbund des Systems und wird nur an huggingface.co geschickt.</translation>
    </message>
    <message>
        <source>Offline: use the network for nothing</source>
        <translation>Offline: das Netzwerk für nichts benutzen</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Forget It</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>A token is kept.</source>
        <translation>Ein Token ist gesichert.</translation>
    </message>
    <message>
        <source>Get a Token…</source>
        <translation>Token holen …</translation>
    </message>
    <message>
        <source>Show Connections…</source>
        <translation>Verbindungen zeigen …</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegel</translation>
    </message>
    <message>
        <source>Mirror of the Hub</source>
        <translation>Spiegel des Hubs</translation>
    </message>
    <message>
        <source>Download speed</source>
        <translation>Ladegeschwindigkeit</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>So schnell es geht</translation>
    </message>
    <message>
        <source>Up to {size} a second</source>
        <translation>Bis zu {size} in der Sekunde</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Get Models</source>
        <translation>Modelle laden</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Did not open</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>No model is on this computer yet.</source>
        <translation>Auf diesem Computer ist noch kein Modell.</translation>
    </message>
    <message>
        <source>Adapter of {model}, for this chat only</source>
        <translation>Adapter von {model}, nur für diesen Chat</translation>
    </message>
    <message>
        <source>The makers of this model want to be asked first: ask for access on its page on the Hub, and put your token into Settings.</source>
        <translation>Die Macher dieses Modells möchten erst gefragt werden: Bitte auf seiner Seite auf dem Hub um Zugang, und trage dein Token in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>The makers of this model want to know who gets it, and your token is never sent to a mirror. To ask the Hub itself, remove the mirror in Settings.</source>
        <translation>Die Macher dieses Modells möchten wissen, wer es bekommt, und dein Zugriffstoken wird nie an einen Spiegel geschickt. Um den Hub selbst zu fragen, entferne den Spiegel in den Einstellungen.</translation>
    </message>
    <message>
        <source>There is nothing in this repository that Paddock can run.</source>
        <translation>In diesem Repository ist nichts, was Paddock ausführen kann.</translation>
    </message>
    <message>
        <source>Open Its Page…</source>
        <translation>Seite öffnen …</translation>
    </message>
    <message>
        <source>What its makers say</source>
        <translation>Was seine Macher sagen</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Looking on the Hub…</source>
        <translation>Wird auf dem Hub gesucht …</translation>
    </message>
    <message>
        <source>Another model is being converted.</source>
        <translation>Ein anderes Modell wird gerade umgewandelt.</translation>
    </message>
    <message>
        <source>Show Conversion…</source>
        <translation>Umwandlung zeigen …</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>Umwandeln …</translation>
    </message>
    <message>
        <source>Show Download</source>
        <translation>Download zeigen</translation>
    </message>
    <message>
        <source>Get It Again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Show More</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>{n} models, and more</source>
        <translation>
            <numerusform>{n} Modell und mehr</numerusform>
            <numerusform>{n} Modelle und mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} models</source>
        <translation>
            <numerusform>{n} Modell</numerusform>
            <numerusform>{n} Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found for “{words}”. Try fewer words, or fewer filters.</source>
        <translation>Nichts gefunden für „{words}“. Versuche es mit weniger Wörtern oder Filtern.</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer filters.</source>
        <translation>Nichts gefunden. Versuche es mit weniger Filtern.</translation>
    </message>
    <message>
        <source>There is too little free memory to try what came out beside its source.</source>
        <translation>Es ist zu wenig Speicher frei, um das Ergebnis neben seiner Quelle zu prüfen.</translation>
    </message>
    <message>
        <source>What came out foresees a text much worse than its source: perplexity {ours}, and {theirs} before. Convert it to more bits.</source>
        <translation>Das Ergebnis sagt einen Text viel schlechter voraus als seine Quelle: Perplexität {ours}, vorher {theirs}. Wandle in mehr Bits um.</translation>
    </message>
    <message>
        <source>{name} is there already</source>
        <translation>{name} gibt es schon</translation>
    </message>
    <message>
        <source>its weights are packed already</source>
        <translation>seine Gewichte sind schon gepackt</translation>
    </message>
    <message>
        <source>what comes out cannot be written ({why})</source>
        <translation>das Ergebnis lässt sich nicht schreiben ({why})</translation>
    </message>
    <message>
        <source>it needs {needs} of disk, and {has} is free</source>
        <translation>es braucht {needs} auf der Festplatte, und {has} sind frei</translation>
    </message>
    <message>
        <source>what comes out cannot be opened</source>
        <translation>das Ergebnis lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>what comes out gives no numbers</source>
        <translation>das Ergebnis rechnet nicht richtig</translation>
    </message>
    <message>
        <source>{name} turns text into numbers (an encoder) and writes none. Choose a chat model.</source>
        <translation>{name} macht aus Text Zahlen (ein Encoder) und schreibt keinen. Wähle ein Chat-Modell.</translation>
    </message>
    <message>
        <source>{name} sees or hears, and writes no text by itself. Choose a chat model.</source>
        <translation>{name} sieht oder hört und schreibt selbst keinen Text. Wähle ein Chat-Modell.</translation>
    </message>
    <message>
        <source>{name} is a LoRA adapter in a format that Paddock does not read. It reads those of mlx-lm: adapters.safetensors with adapter_config.json.</source>
        <translation>{name} ist ein LoRA-Adapter in einem Format, das Paddock nicht liest. Es liest die von mlx-lm: adapters.safetensors mit adapter_config.json.</translation>
    </message>
    <message>
        <source>{name} has its weights in a format that can run code (pickle), so Paddock does not open it. Get it as safetensors or GGUF.</source>
        <translation>{name} hat seine Gewichte in einem Format, das Code ausführen kann (Pickle), also öffnet Paddock es nicht. Hole es als safetensors oder GGUF.</translation>
    </message>
    <message>
        <source>{name} is one of several files of a model, which Paddock cannot join. Get the model as one file, or as a folder for MLX.</source>
        <translation>{name} ist eine von mehreren Dateien eines Modells, die Paddock nicht zusammenfügen kann. Hole das Modell als eine Datei oder als Ordner für MLX.</translation>
    </message>
    <message>
        <source>mlx-lm cannot pack its weights</source>
        <translation>mlx-lm kann seine Gewichte nicht packen</translation>
    </message>
    <message>
        <source>none of its matrices is made of whole groups of {size} weights</source>
        <translation>keine seiner Matrizen besteht aus ganzen Gruppen von {size} Gewichten</translation>
    </message>
    <message>
        <source>{name} in {bits} bits is ready.</source>
        <translation>{name} in {bits} Bit ist bereit.</translation>
    </message>
    <message>
        <source>Choose an adapter’s folder</source>
        <translation>Ordner eines Adapters wählen</translation>
    </message>
    <message>
        <source>Small weights that change the model, for this chat only.</source>
        <translation>Kleine Gewichte, die das Modell verändern, nur für diesen Chat.</translation>
    </message>
    <message>
        <source>This adapter is not there any more. Choose another one, or none.</source>
        <translation>Dieser Adapter ist nicht mehr da. Wähle einen anderen oder keinen.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no adapter</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>Cancel converting {name}</source>
        <translation>Umwandlung von {name} abbrechen</translation>
    </message>
    <message>
        <source>A little larger than 4 bits, and a little more exact.</source>
        <translation>Etwas größer als 4 Bit und etwas genauer.</translation>
    </message>
    <message>
        <source>Keeps nearly all that the model can do.</source>
        <translation>Behält fast alles, was das Modell kann.</translation>
    </message>
    <message>
        <source>Smallest and quickest. Large models keep most of what they can do.</source>
        <translation>Am kleinsten und schnellsten. Große Modelle behalten das meiste, was sie können.</translation>
    </message>
    <message>
        <source>As good as the model itself.</source>
        <translation>So gut wie das Modell selbst.</translation>
    </message>
    <message>
        <source>A model as small as this one often talks nonsense in 4 bits.</source>
        <translation>Ein so kleines Modell redet in 4 Bit oft Unsinn.</translation>
    </message>
    <message>
        <source>A model as small as this one loses much in 5 bits.</source>
        <translation>Ein so kleines Modell verliert in 5 Bit viel.</translation>
    </message>
    <message>
        <source>Making its weights smaller… {percent}</source>
        <translation>Gewichte werden verkleinert … {percent}</translation>
    </message>
    <message>
        <source>Trying what came out… {percent}</source>
        <translation>Das Ergebnis wird ausprobiert … {percent}</translation>
    </message>
    <message>
        <source>Noting what its files are… {percent}</source>
        <translation>Dateien werden verzeichnet … {percent}</translation>
    </message>
    <message>
        <source>Converting {name} to {bits} bits</source>
        <translation>{name} wird in {bits} Bit umgewandelt</translation>
    </message>
    <message>
        <source>Stopping, and removing what was made…</source>
        <translation>Wird angehalten, und was entstand, wird entfernt …</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>schon hier</translation>
    </message>
    <message>
        <source>That is too little room. Free some, or choose fewer bits.</source>
        <translation>Das ist zu wenig Platz. Schaffe Platz, oder wähle weniger Bit.</translation>
    </message>
    <message>
        <source>“{name}” is not there.</source>
        <translation>„{name}“ ist nicht da.</translation>
    </message>
    <message>
        <source>Paddock cannot open “{name}”. It opens models (.gguf files, and folders with a config.json) and exported conversations. To have a file go with a message, drop it on the chat.</source>
        <translation>Paddock kann „{name}“ nicht öffnen. Es öffnet Modelle (.gguf-Dateien und Ordner mit einer config.json) und exportierte Chats. Um einer Nachricht eine Datei mitzugeben, zieh sie auf den Chat.</translation>
    </message>
    <message>
        <source>“{name}” was not imported.</source>
        <translation>„{name}“ wurde nicht importiert.</translation>
    </message>
    <message>
        <source>One model answers at a time: “{name}” was opened, and none of the others.</source>
        <translation>Es antwortet immer nur ein Modell: „{name}“ wurde geöffnet, die anderen nicht.</translation>
    </message>
    <message>
        <source>Attach Instead</source>
        <translation>Stattdessen anhängen</translation>
    </message>
    <message>
        <source>Paddock is being copied to {folder}…</source>
        <translation>Paddock wird nach {folder} kopiert …</translation>
    </message>
    <message>
        <source>The Paddock in {folder} is open, so it cannot be replaced. Quit it, and start this one again.</source>
        <translation>Das Paddock in {folder} ist geöffnet und kann deshalb nicht ersetzt werden. Beende es und starte dieses hier noch einmal.</translation>
    </message>
    <message>
        <source>Paddock could not be copied to {folder}: {fault}. You can drag it there in the Finder.</source>
        <translation>Paddock konnte nicht nach {folder} kopiert werden: {fault}. Du kannst es im Finder dorthin ziehen.</translation>
    </message>
    <message>
        <source>Move Paddock to your Applications folder?</source>
        <translation>Paddock in deinen Programme-Ordner bewegen?</translation>
    </message>
    <message>
        <source>It is on a disk image or among your downloads now, where it may get lost. Paddock is copied, and starts again from there. Your conversations and models stay where they are.</source>
        <translation>Es liegt jetzt auf einem Image oder unter deinen Downloads, wo es verloren gehen kann. Paddock wird kopiert und startet von dort neu. Deine Chats und Modelle bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>There is Paddock {there} in {folder} already, and this is {here}. Replace it with this one?</source>
        <translation>In {folder} liegt bereits Paddock {there}, und dies ist {here}. Durch dieses ersetzen?</translation>
    </message>
    <message>
        <source>There is another Paddock in {folder} already, of a version that is not known. This is {here}. Replace it with this one?</source>
        <translation>In {folder} liegt bereits ein anderes Paddock, dessen Version nicht bekannt ist. Dies ist {here}. Durch dieses ersetzen?</translation>
    </message>
    <message>
        <source>Move to Applications</source>
        <translation>In den Programme-Ordner bewegen</translation>
    </message>
    <message>
        <source>Don’t ask again</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>No browser could be opened. This is Paddock {version}; newer ones are at {address}</source>
        <translation>Es konnte kein Browser geöffnet werden. Dies ist Paddock {version}; neuere gibt es unter {address}</translation>
    </message>
    <message>
        <source>Check for Updates</source>
        <translation>Nach Updates suchen</translation>
    </message>
</context>
</TS>
