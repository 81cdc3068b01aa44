<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name></name>
    <message>
        <source>Something went wrong in Paddock. Your conversations are safe; see the log for more.</source>
        <translation>Un problème est survenu dans Paddock. Vos chats sont en sécurité&#x202f;; consultez le journal pour en savoir plus.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouveau chat</translation>
    </message>
    <message>
        <source>Private chat</source>
        <translation>Chat privé</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>température</translation>
    </message>
    <message>
        <source>repetition penalty</source>
        <translation>pénalité de répétition</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>most tokens</source>
        <translation>tokens au plus</translation>
    </message>
    <message>
        <source>context</source>
        <translation>contexte</translation>
    </message>
    <message>
        <source>bits of precision</source>
        <translation>bits de précision</translation>
    </message>
    <message>
        <source>as they are new</source>
        <translation>car ils sont nouveaux</translation>
    </message>
    <message>
        <source>as a message was edited</source>
        <translation>car un message a été modifié</translation>
    </message>
    <message>
        <source>as the model&apos;s template writes earlier ones otherwise now</source>
        <translation>car le gabarit du modèle écrit désormais autrement ce qui précède</translation>
    </message>
    <message>
        <source>as other messages are left out than before</source>
        <translation>car d’autres messages qu’avant sont omis</translation>
    </message>
    <message>
        <source>as another model had read the earlier ones</source>
        <translation>car un autre modèle avait lu ce qui précède</translation>
    </message>
    <message>
        <source>as earlier ones were kept in another precision</source>
        <translation>car ce qui précède était conservé avec une autre précision</translation>
    </message>
    <message>
        <source>as earlier ones had made room for others</source>
        <translation>car ce qui précède avait laissé la place à autre chose</translation>
    </message>
    <message>
        <source>as what was kept of earlier ones was damaged</source>
        <translation>car ce qui était conservé était endommagé</translation>
    </message>
    <message>
        <source>as this model cannot go back in what it has read</source>
        <translation>car ce modèle ne peut pas revenir en arrière dans ce qu’il a lu</translation>
    </message>
    <message>
        <source>as earlier ones were no longer kept</source>
        <translation>car ce qui précède n’était plus conservé</translation>
    </message>
    <message>
        <source>written by {model}</source>
        <translation>écrit par {model}</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptateur</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Réutilisé</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>Premier mot</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} tokens/s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Guessed ahead</source>
        <translation>Devinés d’avance</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens, {why}</source>
        <translation>
            <numerusform>1 token, {why}</numerusform>
            <numerusform>{n} tokens, {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>temperature {temperature}, top-p {top_p}, top-k {top_k}, min-p {min_p}, repetition {repetition}</source>
        <translation>température {temperature}, top-p {top_p}, top-k {top_k}, min-p {min_p}, répétition {repetition}</translation>
    </message>
    <message>
        <source>first word {seconds} s</source>
        <translation>premier mot {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>without {n} earlier questions, too long to be read</source>
        <translation>
            <numerusform>sans une question antérieure, trop longue pour être lue</numerusform>
            <numerusform>sans {n} questions antérieures, trop longues pour être lues</numerusform>
        </translation>
    </message>
    <message>
        <source>{gain} × as quick by guessing ahead</source>
        <translation>{gain} × plus vite en devinant d’avance</translation>
    </message>
    <message>
        <source>remembered in {bits} bits</source>
        <translation>mémorisé sur {bits} bits</translation>
    </message>
    <message>
        <source>opening the model took {seconds} s</source>
        <translation>ouverture du modèle {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>read {n} tokens</source>
        <translation>
            <numerusform>{n} token lu</numerusform>
            <numerusform>{n} tokens lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read {n} new tokens</source>
        <translation>
            <numerusform>{n} nouveau token lu</numerusform>
            <numerusform>{n} nouveaux tokens lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read {n} tokens, {why}</source>
        <translation>
            <numerusform>{n} token lu, {why}</numerusform>
            <numerusform>{n} tokens lus, {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>reused {number}</source>
        <translation>{number} réutilisés</translation>
    </message>
    <message>
        <source>reused {number} from disk</source>
        <translation>{number} réutilisés depuis le disque</translation>
    </message>
    <message>
        <source>reused {number}, {disk} of them from disk</source>
        <translation>{number} réutilisés, dont {disk} depuis le disque</translation>
    </message>
    <message>
        <source>{right} of {all} tokens</source>
        <translation>{right} tokens sur {all}</translation>
    </message>
    <message>
        <source>{right} of {all} tokens, so {gain} × as quick</source>
        <translation>{right} tokens sur {all}, donc {gain} × plus vite</translation>
    </message>
    <message>
        <source>as the instructions were edited</source>
        <translation>car les instructions ont été modifiées</translation>
    </message>
    <message>
        <source>as message {number} was edited</source>
        <translation>car le message {number} a été modifié</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are good, and easy to remember.</source>
        <translation>Quatre ou cinq mots sans rapport entre eux conviennent bien et se retiennent facilement.</translation>
    </message>
    <message>
        <source>Short: someone with the file and time could guess it. Add words.</source>
        <translation>Trop court&#xa0;: quelqu’un disposant du fichier et de temps pourrait deviner. Ajoutez des mots.</translation>
    </message>
    <message>
        <source>Fair. Another word makes it much stronger.</source>
        <translation>Correct. Un mot de plus rendrait la phrase bien plus sûre.</translation>
    </message>
    <message>
        <source>Good length.</source>
        <translation>Bonne longueur.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Previous 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglés</translation>
    </message>
    <message>
        <source>Show in Finder</source>
        <translation>Afficher dans le Finder</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>{number} KB</source>
        <translation>{number} Ko</translation>
    </message>
    <message>
        <source>needs {need} of {most}</source>
        <translation>nécessite {need} sur {most}</translation>
    </message>
    <message>
        <source>Too large: it needs {need}, and {most} is the most.</source>
        <translation>Trop grand : il lui faut {need}, et {most} est le maximum.</translation>
    </message>
    <message>
        <source>It needs {need}, and {free} is free now. Close other apps to use it.</source>
        <translation>Il lui faut {need}, et {free} sont libres à présent. Fermez d’autres apps pour l’utiliser.</translation>
    </message>
    <message>
        <source>Tight: it needs {need} of {most}.</source>
        <translation>Juste : il lui faut {need} sur {most}.</translation>
    </message>
    <message>
        <source>Fits comfortably: it needs {need} of {most}.</source>
        <translation>Tient à l’aise : il lui faut {need} sur {most}.</translation>
    </message>
    <message>
        <source>{weights} for its weights, {conversation} for the conversation, {work} for its work</source>
        <translation>{weights} pour ses poids, {conversation} pour le chat, {work} pour son travail</translation>
    </message>
    <message>
        <source>{need} on disk, {free} free</source>
        <translation>{need} sur le disque, {free} libres</translation>
    </message>
    <message>
        <source>over {speed} tokens a second (estimate)</source>
        <translation>plus de {speed} tokens par seconde (estimation)</translation>
    </message>
    <message numerus="yes">
        <source>about {n} tokens a second (estimate)</source>
        <translation>
            <numerusform>environ {n} token par seconde (estimation)</numerusform>
            <numerusform>environ {n} tokens par seconde (estimation)</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} Mo</translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} Go</translation>
    </message>
    <message>
        <source>{number} TB</source>
        <translation>{number} To</translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <translation>
            <numerusform>{n} octet</numerusform>
            <numerusform>{n} octets</numerusform>
        </translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Audio and video</source>
        <translation>Audio et vidéo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Something</source>
        <translation>Autre contenu</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Outil</translation>
    </message>
    <message>
        <source>Result of the tool</source>
        <translation>Résultat de l’outil</translation>
    </message>
    <message>
        <source>has more than {many} files; choose a part of it</source>
        <translation>contient plus de {many} fichiers&#x202f;; choisissez-en une partie</translation>
    </message>
    <message>
        <source>holds far more than it seems to, as a trap does</source>
        <translation>contient bien plus qu’il n’y paraît, comme le fait un piège</translation>
    </message>
    <message>
        <source>is locked by a password</source>
        <translation>est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>est endommagé</translation>
    </message>
    <message>
        <source>cannot be read ({error})</source>
        <translation>est illisible ({error})</translation>
    </message>
    <message>
        <source>[A message that cannot be read]</source>
        <translation>[Un message illisible]</translation>
    </message>
    <message>
        <source>Jan could not end this reply.</source>
        <translation>Jan n’a pas pu terminer cette réponse.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>{name} (edited)</source>
        <translation>{name} (modifié)</translation>
    </message>
    <message>
        <source>{name} cannot be read to its end: it is damaged or in use.</source>
        <translation>{name} ne peut pas être lu jusqu’au bout&#xa0;: le fichier est endommagé ou en cours d’utilisation.</translation>
    </message>
    <message>
        <source>No conversations were found in {name}. Choose what ChatGPT, Claude or Open WebUI has exported, the folder in which LM Studio, Jan or Ollama keeps its own, or a file that Paddock has exported.</source>
        <translation>Aucun chat n’a été trouvé dans {name}. Choisissez ce que ChatGPT, Claude ou Open WebUI a exporté, le dossier où LM Studio, Jan ou Ollama conserve les siens, ou un fichier exporté par Paddock.</translation>
    </message>
    <message>
        <source>{name} {fault}.</source>
        <extracomment>As in: export.zip is damaged</extracomment>
        <translation>{name} {fault}.</translation>
    </message>
    <message>
        <source>{place} cannot be read: {why}.</source>
        <translation>{place}&#xa0;: lecture impossible, {why}.</translation>
    </message>
    <message>
        <source>Nothing behind it can be read, either.</source>
        <translation>Rien de ce qui suit ne peut être lu non plus.</translation>
    </message>
    <message>
        <source>it is of a kind that Paddock does not know</source>
        <translation>ce type est inconnu de Paddock</translation>
    </message>
    <message>
        <source>{place} cannot be read ({error}).</source>
        <translation>{place}&#xa0;: lecture impossible ({error}).</translation>
    </message>
    <message>
        <source>Conversation {number} in {name}</source>
        <translation>Chat {number} dans {name}</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>imbrication trop profonde</translation>
    </message>
    <message>
        <source>it has a number that is too long</source>
        <translation>contient un nombre trop long</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>contenu trop long</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>ce n’est pas du JSON</translation>
    </message>
    <message>
        <source>the file is damaged behind it</source>
        <translation>le fichier est endommagé au-delà</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>le fichier est endommagé</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>le fichier se termine trop tôt</translation>
    </message>
    <message>
        <source>the file ends in the middle of it</source>
        <translation>le fichier se termine au milieu</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats deleted.</source>
        <translation>
            <numerusform>Supprimé.</numerusform>
            <numerusform>{n} chats supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder “{name}” removed; its chats stay.</source>
        <translation>Dossier «&#x202f;{name}&#x202f;» retiré&#x202f;; ses chats restent.</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats moved.</source>
        <translation>
            <numerusform>Chat déplacé.</numerusform>
            <numerusform>{n} chats déplacés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paddock no longer looks into “{name}”.</source>
        <translation>Paddock ne cherche plus dans « {name} ».</translation>
    </message>
    <message>
        <source>“{name}” is no longer listed. Its files stay where they are.</source>
        <translation>« {name} » n’est plus affiché. Ses fichiers restent où ils sont.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler l’action</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <translation>Exporté vers {name}.</translation>
    </message>
    <message>
        <source>{name} was not written: the disk is full. Free some space and export again.</source>
        <translation>{name} n’a pas été écrit&#xa0;: le disque est plein. Libérez de l’espace et exportez à nouveau.</translation>
    </message>
    <message>
        <source>{name} was not written ({error}). Choose another folder and export again.</source>
        <translation>{name} n’a pas été écrit ({error}). Choisissez un autre dossier et exportez à nouveau.</translation>
    </message>
    <message>
        <source>You: </source>
        <translation>Vous&#xa0;: </translation>
    </message>
    <message>
        <source>Answer: </source>
        <translation>Réponse&#xa0;: </translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>The new recovery code holds.</source>
        <translation>Le nouveau code de secours est en vigueur.</translation>
    </message>
    <message>
        <source>The copies that were not locked are removed.</source>
        <translation>Les copies non verrouillées sont retirées.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La phrase secrète est modifiée.</translation>
    </message>
    <message>
        <source>The import stopped: {why} and import again. What is here already is passed over then.</source>
        <translation>L’importation s’est arrêtée&#xa0;: {why} et importez à nouveau. Ce qui est déjà ici sera alors ignoré.</translation>
    </message>
    <message>
        <source>What models read cannot be kept on disk ({reason}), so old conversations will be read anew after a restart. See that the disk has room.</source>
        <translation>Ce que lisent les modèles ne peut pas être conservé sur le disque ({reason})&#x202f;; les anciens chats seront donc relus après un redémarrage. Vérifiez que le disque dispose d’espace libre.</translation>
    </message>
    <message>
        <source>The starter model is not on this computer yet. Close Paddock and start it with “make run”, which gets it, or open a model file of your own.</source>
        <translation>Le modèle de départ n’est pas encore sur cet ordinateur. Fermez Paddock et lancez-le avec «&#x202f;make run&#x202f;», qui le récupère, ou ouvrez votre propre fichier de modèle.</translation>
    </message>
    <message>
        <source>The starter model is damaged. Close Paddock and start it with “make run”, which gets it again, or open a model file of your own.</source>
        <translation>Le modèle de départ est endommagé. Fermez Paddock et lancez-le avec « make run », qui le récupère à nouveau, ou ouvrez votre propre fichier de modèle.</translation>
    </message>
    <message>
        <source>The starter model is missing from this copy of Paddock. Put a new copy in its place, or open a model file of your own.</source>
        <translation>Le modèle de départ manque dans cette copie de Paddock. Remplacez-la par une nouvelle, ou ouvrez votre propre fichier de modèle.</translation>
    </message>
    <message>
        <source>The starter model in this copy of Paddock is damaged. Put a new copy in its place, or open a model file of your own.</source>
        <translation>Le modèle de départ de cette copie de Paddock est endommagé. Remplacez-la par une nouvelle, ou ouvrez votre propre fichier de modèle.</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Modèle de départ</translation>
    </message>
    <message>
        <source>The adapter {name} is not in {folder} any more. Choose another one, or none.</source>
        <translation>L’adaptateur {name} n’est plus dans {folder}. Choisissez-en un autre, ou aucun.</translation>
    </message>
    <message>
        <source>There is no {name} in {folder}. Open another model.</source>
        <translation>Il n’y a pas de {name} dans {folder}. Ouvrez un autre modèle.</translation>
    </message>
    <message>
        <source>Not saved yet: {why}; what you see stays here and is tried again.</source>
        <translation>Pas encore enregistré&#xa0;: {why}&#x202f;; ce que vous voyez reste ici et sera réessayé.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Preset “{name}” deleted.</source>
        <translation>Préréglage «&#x202f;{name}&#x202f;» supprimé.</translation>
    </message>
    <message>
        <source>Damaged files could not be changed, and still hold what you deleted: {files}. Remove them if you need nothing else of them.</source>
        <translation>Des fichiers endommagés n’ont pas pu être modifiés et contiennent encore ce que vous avez supprimé&#xa0;: {files}. Retirez-les si vous n’en avez plus besoin.</translation>
    </message>
    <message>
        <source>The backups no longer hold what you deleted.</source>
        <translation>Les sauvegardes ne contiennent plus ce que vous avez supprimé.</translation>
    </message>
    <message>
        <source>All conversations are backed up.</source>
        <translation>Tous les chats sont sauvegardés.</translation>
    </message>
    <message>
        <source>{title}, {when}, pinned</source>
        <translation>{title}, {when}, épinglé</translation>
    </message>
    <message>
        <source>Folder {name}</source>
        <translation>Dossier {name}</translation>
    </message>
    <message>
        <source>Paddock began anew. Your locked history is in {folder}, together with lock.json, and opens again where you find the passphrase: put everything back while Paddock is closed.</source>
        <translation>Paddock a recommencé à neuf. Votre historique verrouillé se trouve dans {folder}, avec lock.json, et s’ouvrira à nouveau si vous retrouvez la phrase secrète&#xa0;: remettez tout en place pendant que Paddock est fermé.</translation>
    </message>
    <message>
        <source>No backup could be made: the copy {fault}.</source>
        <translation>Aucune sauvegarde n’a pu être créée&#xa0;: la copie {fault}.</translation>
    </message>
    <message>
        <source>No backup could be made ({why}). See that there is room in {folder}.</source>
        <translation>Aucune sauvegarde n’a pu être créée ({why}). Vérifiez qu’il y a de la place dans {folder}.</translation>
    </message>
    <message>
        <source>was not made by Paddock</source>
        <translation>n’a pas été créé par Paddock</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>is no database</source>
        <translation>n’est pas une base de données</translation>
    </message>
    <message>
        <source>How this reply ended cannot be read.</source>
        <translation>La fin de cette réponse est illisible.</translation>
    </message>
    <message>
        <source>A newer Paddock saved these conversations. This one shows them and saves nothing. Update Paddock to go on with them.</source>
        <translation>Une version plus récente de Paddock a enregistré ces chats. Celle-ci les affiche et n’enregistre rien. Mettez Paddock à jour pour les poursuivre.</translation>
    </message>
    <message>
        <source>a long conversation is being saved. Wait a moment</source>
        <translation>un long chat est en cours d’enregistrement. Patientez un instant</translation>
    </message>
    <message>
        <source>another program is using your conversations. Close it</source>
        <translation>un autre programme utilise vos chats. Fermez-le</translation>
    </message>
    <message>
        <source>the index of words was damaged, and is made anew. Wait a moment</source>
        <translation>l’index des mots était endommagé et est en cours de reconstruction. Patientez un instant</translation>
    </message>
    <message>
        <source>What is saved here is damaged and cannot be shown, so it was left as it is. The rest is not affected; open something else.</source>
        <translation>Ce qui est enregistré ici est endommagé et ne peut pas être affiché&#x202f;; rien n’a donc été modifié. Le reste n’est pas concerné&#x202f;; ouvrez autre chose.</translation>
    </message>
    <message>
        <source>Nothing could be saved: {why} and try again.</source>
        <translation>Rien n’a pu être enregistré&#xa0;: {why} et réessayez.</translation>
    </message>
    <message>
        <source>{name} was not made by Paddock, so it was left as it is. Move it away and start Paddock again.</source>
        <translation>{name} n’a pas été créé par Paddock et a donc été laissé tel quel. Déplacez-le ailleurs et relancez Paddock.</translation>
    </message>
    <message>
        <source>Your conversations were saved by a newer Paddock, so they were left as they are. Update Paddock to open them.</source>
        <translation>Vos chats ont été enregistrés par une version plus récente de Paddock et ont donc été laissés tels quels. Mettez Paddock à jour pour les ouvrir.</translation>
    </message>
    <message>
        <source>{name} is damaged or was not made by Paddock, so it was left as it is. Move it away and start Paddock again.</source>
        <translation>{name} est endommagé ou n’a pas été créé par Paddock, et a donc été laissé tel quel. Déplacez-le ailleurs et relancez Paddock.</translation>
    </message>
    <message>
        <source>Your conversations in {folder} could not be read: {why} and try again.</source>
        <translation>Vos chats dans {folder} n’ont pas pu être lus&#xa0;: {why} et réessayez.</translation>
    </message>
    <message>
        <source>the disk is full. Free some space</source>
        <extracomment>“… and try again” follows</extracomment>
        <translation>le disque est plein. Libérez de l’espace</translation>
    </message>
    <message>
        <source>the disk did not do it ({error}). Check the disk</source>
        <extracomment>“… and try again” follows</extracomment>
        <translation>le disque n’a pas répondu ({error}). Vérifiez le disque</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>Your conversations could not be read, so nothing was exported. Try again.</source>
        <translation>Vos chats n’ont pas pu être lus&#x202f;; rien n’a donc été exporté. Réessayez.</translation>
    </message>
    <message>
        <source>Paddock is open already. Look for its window behind the others; if there is none, wait a moment and start Paddock again.</source>
        <translation>Paddock est déjà ouvert. Cherchez sa fenêtre derrière les autres&#x202f;; s’il n’y en a pas, patientez un instant et relancez Paddock.</translation>
    </message>
    <message>
        <source>Paddock cannot keep anything in {folder}: {fault}. See that it can write there, then start it again.</source>
        <translation>Paddock ne peut rien conserver dans {folder}&#xa0;: {fault}. Vérifiez qu’il peut y écrire, puis relancez-le.</translation>
    </message>
    <message>
        <source>a file stands in its way</source>
        <translation>un fichier occupe la place</translation>
    </message>
    <message>
        <source>Your history is locked, and {file} cannot be read ({error}). See that Paddock may read it, then start it again.</source>
        <translation>Votre historique est verrouillé, et {file} est illisible ({error}). Vérifiez que Paddock peut le lire, puis relancez-le.</translation>
    </message>
    <message>
        <source>Your history was locked by a newer Paddock, so it was left as it is. Update Paddock to open it.</source>
        <translation>Votre historique a été verrouillé par une version plus récente de Paddock et a donc été laissé tel quel. Mettez Paddock à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} est endommagé.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not take the key, so Paddock asks for the passphrase at each start. See that the keychain is unlocked, then choose it again in Settings (Privacy).</source>
        <translation>Le trousseau du système n’a pas accepté la clé&#x202f;; Paddock demande donc la phrase secrète à chaque lancement. Vérifiez que le trousseau est déverrouillé, puis choisissez à nouveau cette option dans Réglages (Confidentialité).</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not take the token, and Paddock keeps it nowhere else. See that the keychain is unlocked, then put it in again.</source>
        <translation>Le trousseau du système n’a pas accepté le jeton d’accès, et Paddock ne le conserve nulle part ailleurs. Vérifiez que le trousseau est déverrouillé, puis indiquez-le à nouveau.</translation>
    </message>
    <message>
        <source>There is no keychain here, and Paddock keeps a token nowhere else. Set one up for the system, then put the token in again.</source>
        <translation>Il n’y a pas de trousseau ici, et Paddock ne conserve de jeton d’accès nulle part ailleurs. Configurez-en un pour le système, puis indiquez à nouveau le jeton.</translation>
    </message>
    <message>
        <source>The language could not be saved in {file}: {fault}. See that there is room, and choose it again.</source>
        <translation>La langue n’a pas pu être enregistrée dans {file}&#xa0;: {fault}. Vérifiez qu’il y a de la place et choisissez-la à nouveau.</translation>
    </message>
    <message>
        <source>The file that opens your history ({name}) was damaged; its copy took its place.</source>
        <translation>Le fichier qui ouvre votre historique ({name}) était endommagé&#x202f;; sa copie l’a remplacé.</translation>
    </message>
    <message>
        <source>The file that opens your history ({name}) was gone; its copy took its place.</source>
        <translation>Le fichier qui ouvre votre historique ({name}) avait disparu&#x202f;; sa copie l’a remplacé.</translation>
    </message>
    <message>
        <source>The file of your lock ({name}) was damaged before anything was locked, so your history is not locked. To lock it, do so again in Settings (Privacy).</source>
        <translation>Le fichier de votre verrou ({name}) a été endommagé avant que quoi que ce soit ne soit verrouillé&#x202f;; votre historique n’est donc pas verrouillé. Pour le verrouiller, recommencez dans Réglages (Confidentialité).</translation>
    </message>
    <message>
        <source>Your history is locked. Start Paddock again and enter the passphrase.</source>
        <translation>Votre historique est verrouillé. Relancez Paddock et saisissez la phrase secrète.</translation>
    </message>
    <message>
        <source>{name}, without which nobody can open your locked history, is damaged, and so is its copy in {folder}. Bring one of them back from another backup of yours, and start Paddock again.</source>
        <translation>{name}, sans lequel personne ne peut ouvrir votre historique verrouillé, est endommagé, tout comme sa copie dans {folder}. Récupérez l’un des deux depuis une autre de vos sauvegardes et relancez Paddock.</translation>
    </message>
    <message>
        <source>That is not the passphrase. Check Caps Lock and try again.</source>
        <translation>Ce n’est pas la phrase secrète. Vérifiez la touche Verr. Maj. et réessayez.</translation>
    </message>
    <message>
        <source>There is no model at {path} any more.</source>
        <translation>Il n’y a plus de modèle à {path}.</translation>
    </message>
    <message>
        <source>{name} went away while it was read. If its disk was disconnected, connect it and try again.</source>
        <translation>{name} a disparu pendant sa lecture. Si son disque a été déconnecté, reconnectez-le et réessayez.</translation>
    </message>
    <message>
        <source>{name} was not got by Paddock, so Paddock does not remove it. Hide it here, or remove it with the app that put it there.</source>
        <translation>{name} n’a pas été obtenu par Paddock, qui ne le supprime donc pas. Masquez-le ici, ou supprimez-le avec l’app qui l’a mis là.</translation>
    </message>
    <message>
        <source>{name} could not be written ({error}), so nothing has changed. See that the disk has room, and try again.</source>
        <translation>{name} n’a pas pu être écrit ({error})&#x202f;; rien n’a donc changé. Vérifiez que le disque dispose d’espace libre et réessayez.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({error}). See that Paddock may read it, and try again.</source>
        <translation>{file} ne peut pas être lu ({error}). Vérifiez que Paddock a le droit de le lire, puis réessayez.</translation>
    </message>
    <message>
        <source>What locks your history cannot be read or written ({error}). Nothing is lost. See that the disk has room and that Paddock may write there, and try again.</source>
        <translation>Ce qui verrouille votre historique ne peut être ni lu ni écrit ({error}). Rien n’est perdu. Vérifiez que le disque dispose d’espace libre et que Paddock peut y écrire, puis réessayez.</translation>
    </message>
    <message>
        <source>{what} ({why}). Nothing is lost. See that the disk has room and can be written, and try again.</source>
        <translation>{what} ({why}). Rien n’est perdu. Vérifiez que le disque dispose d’espace libre et qu’il est possible d’y écrire, puis réessayez.</translation>
    </message>
    <message>
        <source>Your history could not be locked</source>
        <translation>Votre historique n’a pas pu être verrouillé</translation>
    </message>
    <message>
        <source>Locking your history…</source>
        <translation>Verrouillage de votre historique…</translation>
    </message>
    <message>
        <source>Locking backup {number} of {all}…</source>
        <translation>Verrouillage de la sauvegarde {number} sur {all}…</translation>
    </message>
    <message>
        <source>Some backups are not locked yet</source>
        <translation>Certaines sauvegardes ne sont pas encore verrouillées</translation>
    </message>
    <message>
        <source>{error} Paddock does so itself at its next start.</source>
        <translation>{error} Paddock s’en charge lui-même à son prochain lancement.</translation>
    </message>
    <message>
        <source>Your history could not be unlocked</source>
        <translation>Votre historique n’a pas pu être déverrouillé</translation>
    </message>
    <message>
        <source>Unlocking file {number} of {all}…</source>
        <translation>Déverrouillage du fichier {number} sur {all}…</translation>
    </message>
    <message>
        <source>Your locked history could not be put aside</source>
        <translation>Votre historique verrouillé n’a pas pu être mis de côté</translation>
    </message>
    <message>
        <source>Some copies could not be removed</source>
        <translation>Certaines copies n’ont pas pu être retirées</translation>
    </message>
    <message>
        <source>A copy of {name} {fault}, so it was left as it is. Try again.</source>
        <translation>Une copie de {name} {fault}&#x202f;; l’original a donc été laissé tel quel. Réessayez.</translation>
    </message>
    <message>
        <source>is gone</source>
        <translation>a disparu</translation>
    </message>
    <message>
        <source>has an older log beside it</source>
        <translation>a un journal plus ancien à côté de lui</translation>
    </message>
    <message>
        <source>has another one&apos;s log beside it</source>
        <translation>a le journal d’un autre à côté de lui</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another one.</source>
        <translation>Cette sauvegarde est endommagée. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>A newer Paddock made this backup. Update Paddock, or choose another one.</source>
        <translation>Une version plus récente de Paddock a créé cette sauvegarde. Mettez Paddock à jour ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This backup could not be prepared ({why}), and nothing was changed. See that there is room in {folder} for a second copy of your conversations.</source>
        <translation>Cette sauvegarde n’a pas pu être préparée ({why}), et rien n’a été modifié. Vérifiez qu’il y a de la place dans {folder} pour une seconde copie de vos chats.</translation>
    </message>
    <message>
        <source>The file of your conversations was damaged, and what could be had of it is back.</source>
        <translation>Le fichier de vos chats était endommagé, et ce qui a pu être récupéré est de retour.</translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is kept in {folder}.</source>
        <translation>La sauvegarde est restaurée. Ce qui était là auparavant est conservé dans {folder}.</translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is a backup too, of {day}.</source>
        <translation>La sauvegarde est restaurée. Ce qui était là auparavant est aussi une sauvegarde, datée du {day}.</translation>
    </message>
    <message>
        <source>the file without its log</source>
        <comment>after “from”</comment>
        <translation>le fichier sans son journal</translation>
    </message>
    <message>
        <source>the backup of {day}</source>
        <extracomment>After “from”</extracomment>
        <translation>la sauvegarde du {day}</translation>
    </message>
    <message>
        <source>The file of your conversations {fault}.</source>
        <translation>Le fichier de vos chats {fault}.</translation>
    </message>
    <message>
        <source>Nothing of it could be read, and there is no backup of it.</source>
        <translation>Rien n’a pu en être lu, et il n’en existe aucune sauvegarde.</translation>
    </message>
    <message>
        <source>The damaged file is kept in {folder}.</source>
        <translation>Le fichier endommagé est conservé dans {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations with {messages} are back, from {source}.</source>
        <translation>
            <numerusform>{n} chat avec {messages} est de retour, d’après {source}.</numerusform>
            <numerusform>{n} chats avec {messages} sont de retour, d’après {source}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages</source>
        <translation>
            <numerusform>{n} message</numerusform>
            <numerusform>{n} messages</numerusform>
        </translation>
    </message>
    <message>
        <source>what could be read of it</source>
        <comment>after “from”</comment>
        <translation>ce qui a pu en être lu</translation>
    </message>
    <message numerus="yes">
        <source>{source} and the damaged file, which had {n} more messages</source>
        <comment>after “from”</comment>
        <translation>
            <numerusform>{source} et le fichier endommagé, qui contenait {n} message de plus</numerusform>
            <numerusform>{source} et le fichier endommagé, qui contenait {n} messages de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Your conversations in {folder} could not be opened ({why}), and were left as they are. See that the disk has room and can be written, then start Paddock again.</source>
        <translation>Vos chats dans {folder} n’ont pas pu être ouverts ({why}) et ont été laissés tels quels. Vérifiez que le disque dispose d’espace libre et qu’il est possible d’y écrire, puis relancez Paddock.</translation>
    </message>
    <message>
        <source>Not all backups could be changed ({why}), so some still hold what you deleted. See that there is room in {folder}: Paddock tries again at its next start.</source>
        <translation>Certaines sauvegardes n’ont pas pu être modifiées ({why}) et contiennent donc encore ce que vous avez supprimé. Vérifiez qu’il y a de la place dans {folder}&#xa0;: Paddock réessaie à son prochain lancement.</translation>
    </message>
    <message>
        <source>Your conversations could not be read, so no backup was changed, and some still hold what you deleted. Paddock tries again at its next start.</source>
        <translation>Vos chats n’ont pas pu être lus&#x202f;; aucune sauvegarde n’a donc été modifiée, et certaines contiennent encore ce que vous avez supprimé. Paddock réessaie à son prochain lancement.</translation>
    </message>
    <message>
        <source>Recovered chat</source>
        <translation>Chat récupéré</translation>
    </message>
    <message>
        <source>To check a passphrase takes {number} MB of memory, which cannot be had now. Close other programs and try again.</source>
        <translation>La vérification d’une phrase secrète nécessite {number} Mo de mémoire, indisponibles pour le moment. Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Nothing was deleted, as {folder} could not be written ({error}). See that there is room, and try again.</source>
        <translation>Rien n’a été supprimé, car il est impossible d’écrire dans {folder} ({error}). Vérifiez qu’il y a de la place et réessayez.</translation>
    </message>
    <message>
        <source>{file} could not be read, so backups may still hold what you deleted. See that Paddock may read it: it tries again at its next start.</source>
        <translation>{file} n’a pas pu être lu&#x202f;; les sauvegardes peuvent donc encore contenir ce que vous avez supprimé. Vérifiez que Paddock peut le lire&#xa0;: il réessaie à son prochain lancement.</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>JSON (all of it)</source>
        <translation>JSON (tout)</translation>
    </message>
    <message>
        <source>Text for any editor, with the versions of messages that are shown.</source>
        <translation>Du texte pour tout éditeur, avec les versions affichées des messages.</translation>
    </message>
    <message>
        <source>Everything, all versions of messages included. Paddock imports it without a loss.</source>
        <translation>Tout, y compris toutes les versions des messages. Paddock l’importe sans perte.</translation>
    </message>
    <message>
        <source>A page for any browser, with the versions of messages that are shown.</source>
        <translation>Une page pour tout navigateur, avec les versions affichées des messages.</translation>
    </message>
    <message>
        <source>Pages for print, with the versions of messages that are shown.</source>
        <translation>Des pages à imprimer, avec les versions affichées des messages.</translation>
    </message>
    <message>
        <source>“{name}” was not written: it would not be what its name says. Choose a name that ends in .{form}, or another form.</source>
        <translation>«&#x202f;{name}&#x202f;» n’a pas été écrit&#xa0;: le contenu ne correspondrait pas au nom. Choisissez un nom qui se termine par .{form} ou un autre format.</translation>
    </message>
    <message>
        <source>The file will not be private: what was said in the private chat stays in it, for whoever opens it, until you delete it.</source>
        <translation>Le fichier ne sera pas privé&#xa0;: ce qui a été dit dans le chat privé y reste, pour quiconque l’ouvre, jusqu’à ce que vous le supprimiez.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Choose All</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} sur {all}</translation>
    </message>
    <message>
        <source>Choose None</source>
        <translation>Tout désélectionner</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Paddock conversations</source>
        <translation>Chats Paddock</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>Pour envoyer</translation>
    </message>
    <message>
        <source>Another language is spoken once you have quit Paddock and opened it again.</source>
        <translation>Une autre langue sera utilisée une fois que vous aurez quitté et rouvert Paddock.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>When it begins and ends</source>
        <translation>Le début et la fin</translation>
    </message>
    <message>
        <source>All of it, as it comes</source>
        <translation>Tout, à mesure qu’elle arrive</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>Lecteur d’écran</translation>
    </message>
    <message>
        <source>What VoiceOver says of an answer by itself.</source>
        <translation>Ce que VoiceOver dit de lui-même d’une réponse.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>It says only that an answer is there, and no word of it.</source>
        <translation>Elle dit seulement qu’une réponse est là, sans en montrer un mot.</translation>
    </message>
    <message>
        <source>Return sends, Shift-Return breaks the line</source>
        <translation>Retour envoie, Maj-Retour va à la ligne</translation>
    </message>
    <message>
        <source>{keys} sends, Return breaks the line</source>
        <translation>{keys} envoie, Retour va à la ligne</translation>
    </message>
    <message>
        <source>When a long answer ends while you are elsewhere</source>
        <translation>Quand une longue réponse se termine pendant que vous êtes ailleurs</translation>
    </message>
    <message>
        <source>Nothing of this chat is saved. It is gone when you close it.</source>
        <translation>Rien de ce chat n’est enregistré. Il disparaît lorsque vous le fermez.</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>aucun ouvert</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>chargement</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>resting, wakes up when you type</source>
        <translation>en veille, se réveille lorsque vous écrivez</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>Opens the list of models</source>
        <translation>Ouvre la liste des modèles</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Hide sidebar</source>
        <translation>Masquer la barre latérale</translation>
    </message>
    <message>
        <source>Show sidebar</source>
        <translation>Afficher la barre latérale</translation>
    </message>
    <message>
        <source>Hide inspector</source>
        <translation>Masquer l’inspecteur</translation>
    </message>
    <message>
        <source>Show inspector</source>
        <translation>Afficher l’inspecteur</translation>
    </message>
    <message>
        <source>Model: {name}, {state}</source>
        <translation>Modèle&#xa0;: {name}, {state}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no model</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Ouvrir un fichier de modèle</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>Fichiers de modèle (*.gguf)</translation>
    </message>
    <message>
        <source>Use without it</source>
        <comment>without an adapter</comment>
        <translation>Utiliser sans</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Ouvrir un fichier de modèle…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>{name} · loading {percent}</source>
        <translation>{name} · chargement {percent}</translation>
    </message>
    <message>
        <source>{name} · resting</source>
        <translation>{name} · en veille</translation>
    </message>
    <message>
        <source>{name} · failed</source>
        <translation>{name} · échec</translation>
    </message>
    <message>
        <source>A backup has all conversations. One is made every half hour while there is something new: the last three are kept, and one for each of three hours, seven days, four weeks and six months. What you delete for good stays in the backups that were made before, unless you say otherwise when you delete it.</source>
        <translation>Une sauvegarde contient tous les chats. Il s’en crée une toutes les demi-heures tant qu’il y a du nouveau&#xa0;: les trois dernières sont conservées, ainsi qu’une pour chacune de trois heures, sept jours, quatre semaines et six mois. Ce que vous supprimez définitivement reste dans les sauvegardes antérieures, sauf si vous en décidez autrement au moment de la suppression.</translation>
    </message>
    <message>
        <source>Paddock closes and opens again, with your conversations as they were on {day}. What is there now becomes a backup itself.</source>
        <translation>Paddock se ferme et se rouvre, avec vos chats tels qu’ils étaient le {day}. Ce qui est là maintenant devient à son tour une sauvegarde.</translation>
    </message>
    <message>
        <source>No word will be left there. Folders and presets that you no longer have go from there, too, and what was typed before a chat began. This cannot be undone.</source>
        <translation>Il n’y restera pas un mot. Les dossiers et préréglages que vous n’avez plus en disparaissent aussi, ainsi que ce qui a été saisi avant le début d’un chat. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Remove Gone Chats…</source>
        <translation>Retirer les chats disparus…</translation>
    </message>
    <message>
        <source>A backup is being made…</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>The last backup is of {day}.</source>
        <translation>Dernière sauvegarde&#xa0;: {day}.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats are in your backups but no longer in Paddock:

{names}

Remove them from all backups?</source>
        <translation>
            <numerusform>Un chat se trouve dans vos sauvegardes mais plus dans Paddock&#xa0;:

{names}

Le retirer de toutes les sauvegardes&#x202f;?</numerusform>
            <numerusform>{n} chats se trouvent dans vos sauvegardes mais plus dans Paddock&#xa0;:

{names}

Les retirer de toutes les sauvegardes&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from Backups</source>
        <translation>Retirer des sauvegardes</translation>
    </message>
    <message>
        <source>Remove Gone Chats</source>
        <translation>Retirer les chats disparus</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>before restoring another</source>
        <translation>avant d’en restaurer une autre</translation>
    </message>
    <message numerus="yes">
        <source>has {n} chats that are gone</source>
        <translation>
            <numerusform>contient un chat disparu</numerusform>
            <numerusform>contient {n} chats disparus</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>et {number} de plus</translation>
    </message>
    <message>
        <source>Bring conversations here from another program. Nothing leaves this computer.</source>
        <translation>Faites venir ici les chats d’un autre programme. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>ChatGPT, Claude: the zip that you get by “Export data”, or conversations.json in it.
Open WebUI: the file of “Export chats”.
LM Studio: the folder ~/.lmstudio/conversations.
Jan: its folder threads.
Ollama: db.sqlite in the folder of its app.
Paddock: a JSON file that it has exported.</source>
        <translation>ChatGPT, Claude&#xa0;: le zip obtenu par «&#x202f;Exporter les données&#x202f;», ou conversations.json qu’il contient.
Open WebUI&#xa0;: le fichier de «&#x202f;Exporter les chats&#x202f;».
LM Studio&#xa0;: le dossier ~/.lmstudio/conversations.
Jan&#xa0;: son dossier threads.
Ollama&#xa0;: db.sqlite dans le dossier de l’app.
Paddock&#xa0;: un fichier JSON qu’il a exporté.</translation>
    </message>
    <message>
        <source>Looking at {name}…</source>
        <translation>Examen de {name}…</translation>
    </message>
    <message>
        <source>What you have in Paddock stays as it is. Pictures and files are left behind, with a note.</source>
        <translation>Ce que vous avez dans Paddock reste tel quel. Les images et les fichiers ne sont pas repris, mais une note les signale.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>What cannot be read</source>
        <translation>Ce qui est illisible</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose Folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Put into the Message</source>
        <translation>Mettre dans le message</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message numerus="yes">
        <source>{done} of {n} conversations…</source>
        <translation>
            <numerusform>{done} chat sur {n}…</numerusform>
            <numerusform>{done} chats sur {n}…</numerusform>
        </translation>
    </message>
    <message>
        <source>To import from {name}</source>
        <translation>À importer de {name}</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <translation>Et {number} de plus.</translation>
    </message>
    <message>
        <source>{begin}: {counted}.</source>
        <translation>{begin}&#xa0;: {counted}.</translation>
    </message>
    <message>
        <source>{begin}:</source>
        <translation>{begin}&#xa0;:</translation>
    </message>
    <message>
        <source>{begin}: nothing.</source>
        <translation>{begin}&#xa0;: rien.</translation>
    </message>
    <message>
        <source>{number} cannot be read:</source>
        <translation>{number} illisibles&#xa0;:</translation>
    </message>
    <message>
        <source>You stopped it. Import again to go on: what is here is passed over.</source>
        <translation>Vous avez arrêté l’importation. Importez à nouveau pour continuer&#xa0;: ce qui est ici est ignoré.</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations with {messages} from {program}</source>
        <translation>
            <numerusform>{n} chat avec {messages} de {program}</numerusform>
            <numerusform>{n} chats avec {messages} de {program}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are here already, and passed over.</source>
        <translation>
            <numerusform>{n} chat est déjà ici et est ignoré.</numerusform>
            <numerusform>{n} chats sont déjà ici et sont ignorés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are among the recently deleted here, and passed over.</source>
        <translation>
            <numerusform>{n} chat se trouve ici dans «&#x202f;Supprimés récemment&#x202f;» et est ignoré.</numerusform>
            <numerusform>{n} chats se trouvent ici dans «&#x202f;Supprimés récemment&#x202f;» et sont ignorés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are without a word, and passed over.</source>
        <translation>
            <numerusform>{n} chat ne contient pas un mot et est ignoré.</numerusform>
            <numerusform>{n} chats ne contiennent pas un mot et sont ignorés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model reads this before everything that is said in this chat.</source>
        <translation>Le modèle lit ceci avant tout ce qui est dit dans ce chat.</translation>
    </message>
    <message>
        <source>For example: Answer in two or three sentences, in British English.</source>
        <translation>Par exemple&#xa0;: Réponds en deux ou trois phrases, en français.</translation>
    </message>
    <message>
        <source>An answer is being written. What you change holds from the next question.</source>
        <translation>Une réponse est en cours d’écriture. Ce que vous changez vaut à partir de la prochaine question.</translation>
    </message>
    <message>
        <source>Keeps the instructions, and what is changed below.</source>
        <translation>Garde les instructions, et ce qui est changé ci-dessous.</translation>
    </message>
    <message>
        <source>Which model answers in this chat.</source>
        <translation>Le modèle qui répond dans ce chat.</translation>
    </message>
    <message>
        <source>How exactly the model remembers what it has read. Fewer bits leave room for longer chats.</source>
        <translation>L’exactitude avec laquelle le modèle retient ce qu’il a lu. Moins de bits laissent de la place à de plus longs chats.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>As in all chats: {model}</source>
        <translation>Comme dans tous les chats : {model}</translation>
    </message>
    <message>
        <source>Model of {letter}</source>
        <translation>Modèle de {letter}</translation>
    </message>
    <message>
        <source>Dials of {letter}</source>
        <translation>Réglages de {letter}</translation>
    </message>
    <message>
        <source>Keep This One</source>
        <translation>Garder celle-ci</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Answer {letter} is finished.</source>
        <translation>La réponse {letter} est terminée.</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Un autre fichier…</translation>
    </message>
    <message>
        <source>Keep answer {letter}</source>
        <translation>Garder la réponse {letter}</translation>
    </message>
    <message>
        <source>Do Not Ask</source>
        <translation>Ne pas demander</translation>
    </message>
    <message>
        <source>Do not ask for answer {letter}</source>
        <translation>Ne pas demander la réponse {letter}</translation>
    </message>
    <message>
        <source>Stop answer {letter}</source>
        <translation>Arrêter la réponse {letter}</translation>
    </message>
    <message>
        <source>Ask for answer {letter}</source>
        <translation>Demander la réponse {letter}</translation>
    </message>
    <message>
        <source>Try again for answer {letter}</source>
        <translation>Réessayer la réponse {letter}</translation>
    </message>
    <message>
        <source>This file is not there any more, so the open model answers.</source>
        <translation>Ce fichier n’est plus là, donc le modèle ouvert répond.</translation>
    </message>
    <message>
        <source>Default: {default}</source>
        <translation>Par défaut : {default}</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>Dials</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>Créer un préréglage</translation>
    </message>
    <message>
        <source>Close private chat? Its messages will be gone.</source>
        <translation>Fermer le chat privé&#x202f;? Ses messages seront perdus.</translation>
    </message>
    <message>
        <source>Close private chat? What you typed will be gone.</source>
        <translation>Fermer le chat privé&#x202f;? Ce que vous avez saisi sera perdu.</translation>
    </message>
    <message>
        <source>Close private chat?</source>
        <translation>Fermer le chat privé&#x202f;?</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Rechercher dans ce chat</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Download {name} next</source>
        <translation>Télécharger {name} ensuite</translation>
    </message>
    <message>
        <source>Show {name} in its folder</source>
        <translation>Afficher {name} dans son dossier</translation>
    </message>
    <message>
        <source>Chat with {name}</source>
        <translation>Discuter avec {name}</translation>
    </message>
    <message>
        <source>Try download of {name} again</source>
        <translation>Réessayer le téléchargement de {name}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume download of {name}</source>
        <translation>Reprendre le téléchargement de {name}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause download of {name}</source>
        <translation>Mettre en pause le téléchargement de {name}</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>Retirer {name} de la liste</translation>
    </message>
    <message>
        <source>Cancel download of {name}</source>
        <translation>Annuler le téléchargement de {name}</translation>
    </message>
    <message>
        <source>A copy for MLX in fewer bits takes less memory and answers sooner. The model itself stays as it is, with its {size}.</source>
        <translation>Une copie pour MLX en moins de bits prend moins de mémoire et répond plus vite. Le modèle lui-même reste tel quel, avec ses {size}.</translation>
    </message>
    <message>
        <source>You can close this and go on. It goes on beside the chat.</source>
        <translation>Vous pouvez fermer ceci et continuer. La conversion se poursuit à côté du chat.</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Convertir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Convert {name}</source>
        <translation>Convertir {name}</translation>
    </message>
    <message>
        <source>Convert to Other Bits…</source>
        <translation>Convertir en d’autres bits…</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Your history is not locked.</source>
        <translation>Votre historique n’est pas verrouillé.</translation>
    </message>
    <message>
        <source>Your history is locked with a passphrase.</source>
        <translation>Votre historique est verrouillé par une phrase secrète.</translation>
    </message>
    <message>
        <source>Anyone who gets hold of this computer&apos;s files can read your conversations, unless the disk itself is encrypted, as FileVault does it. With a lock they are encrypted, backups and all, and Paddock asks for a passphrase when it starts.</source>
        <translation>Quiconque met la main sur les fichiers de cet ordinateur peut lire vos chats, sauf si le disque lui-même est chiffré, comme le fait FileVault. Avec un verrou, ils sont chiffrés, sauvegardes comprises, et Paddock demande une phrase secrète à son lancement.</translation>
    </message>
    <message>
        <source>Conversations, drafts, settings and backups are encrypted. What models have read is kept in memory only, so an old conversation is read anew after a restart. What you export is not encrypted, nor is what was copied elsewhere before.</source>
        <translation>Les chats, les brouillons, les réglages et les sauvegardes sont chiffrés. Ce que les modèles ont lu n’est conservé qu’en mémoire&#x202f;; un ancien chat est donc relu après un redémarrage. Ce que vous exportez n’est pas chiffré, ni ce qui a été copié ailleurs auparavant.</translation>
    </message>
    <message>
        <source>Choose a passphrase. Without it, or the recovery code that comes next, nobody can open your history any more, and nobody can help.</source>
        <translation>Choisissez une phrase secrète. Sans elle, ou sans le code de secours qui suit, personne ne pourra plus ouvrir votre historique, et personne ne pourra vous aider.</translation>
    </message>
    <message>
        <source>The old passphrase stops working. The recovery code stays as it is.</source>
        <translation>L’ancienne phrase secrète cesse de fonctionner. Le code de secours reste le même.</translation>
    </message>
    <message>
        <source>Enter the passphrase to make a new recovery code. The one that you have stops working then.</source>
        <translation>Saisissez la phrase secrète pour créer un nouveau code de secours. Celui que vous avez cessera alors de fonctionner.</translation>
    </message>
    <message>
        <source>Paddock then closes and opens again, and asks for the passphrase once more. Only then is everything locked, which may take a minute if there are large backups.</source>
        <translation>Paddock se ferme ensuite, se rouvre et redemande la phrase secrète. C’est alors seulement que tout est verrouillé, ce qui peut prendre une minute si les sauvegardes sont volumineuses.</translation>
    </message>
    <message>
        <source>Paddock closes and opens again, and asks for the passphrase. Then everything is as it was without a lock, and anyone who gets hold of the files can read them.</source>
        <translation>Paddock se ferme, se rouvre et demande la phrase secrète. Tout est alors comme sans verrou, et quiconque met la main sur les fichiers peut les lire.</translation>
    </message>
    <message>
        <source>Databases that were put aside before your history was locked can be read by anybody. What could be saved of damaged ones is in your history. Removing them cannot be undone.</source>
        <translation>Les bases de données mises de côté avant le verrouillage de votre historique peuvent être lues par n’importe qui. Ce qui a pu être sauvé de celles qui sont endommagées se trouve dans votre historique. Leur retrait est irréversible.</translation>
    </message>
    <message>
        <source>Lock with a Passphrase…</source>
        <translation>Verrouiller par une phrase secrète…</translation>
    </message>
    <message>
        <source>Change Passphrase…</source>
        <translation>Modifier la phrase secrète…</translation>
    </message>
    <message>
        <source>New Recovery Code…</source>
        <translation>Nouveau code de secours…</translation>
    </message>
    <message>
        <source>Lock Now</source>
        <translation>Verrouiller maintenant</translation>
    </message>
    <message>
        <source>Take the Lock Off…</source>
        <translation>Retirer le verrou…</translation>
    </message>
    <message>
        <source>Unlock without asking on this computer</source>
        <translation>Déverrouiller sans demander sur cet ordinateur</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantification</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Modèle de dialogue</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>Adaptateurs</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Verified: all files are what their makers gave out.</source>
        <translation>Vérifié : tous les fichiers sont tels que leurs auteurs les ont publiés.</translation>
    </message>
    <message>
        <source>Nobody says what these files have to be, so they could not be verified.</source>
        <translation>Personne n’indique ce que ces fichiers doivent être ; ils n’ont donc pas pu être vérifiés.</translation>
    </message>
    <message>
        <source>Damaged: {files}. It is a part of Paddock: put a new copy of Paddock in its place.</source>
        <translation>Endommagé : {files}. Cela fait partie de Paddock : remplacez Paddock par une nouvelle copie.</translation>
    </message>
    <message>
        <source>Damaged: {files}. Close Paddock and start it with “make run”, which gets it again.</source>
        <translation>Endommagé : {files}. Fermez Paddock et lancez-le avec « make run », qui le récupère à nouveau.</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Remove it, and convert it again.</source>
        <translation>Endommagé ou manquant : {files}. Supprimez le modèle, puis convertissez-le à nouveau.</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Remove it, and convert {name} again.</source>
        <translation>Endommagé ou manquant : {files}. Supprimez le modèle, puis convertissez à nouveau {name}.</translation>
    </message>
    <message>
        <source>It cannot be verified, as it is not known what its files have to be.</source>
        <translation>Il ne peut pas être vérifié, car on ignore ce que ses fichiers doivent être.</translation>
    </message>
    <message>
        <source>Chat with It</source>
        <translation>Discuter avec lui</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Dernière ouverture</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Show Again</source>
        <translation>Afficher à nouveau</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>Arrêter la vérification</translation>
    </message>
    <message>
        <source>Verifying {percent}</source>
        <translation>Vérification {percent}</translation>
    </message>
    <message>
        <source>Reading its files… {percent}</source>
        <translation>Lecture des fichiers… {percent}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No, it is spoken to in a script</source>
        <translation>Non, on lui parle comme dans un script</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Get the model again.</source>
        <translation>Endommagés ou absents : {files}. Téléchargez le modèle à nouveau.</translation>
    </message>
    <message>
        <source>Damaged or missing: {files}. Download the model again.</source>
        <translation>Endommagé ou manquant : {files}. Téléchargez à nouveau le modèle.</translation>
    </message>
    <message numerus="yes">
        <source>{n} damaged copies from before the lock can be read by anybody.</source>
        <translation>
            <numerusform>{n} copie endommagée d’avant le verrou peut être lue par n’importe qui.</numerusform>
            <numerusform>{n} copies endommagées d’avant le verrou peuvent être lues par n’importe qui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Cut off here: this is as long as a reply may be.</source>
        <translation>Coupé ici&#xa0;: une réponse ne peut pas être plus longue.</translation>
    </message>
    <message>
        <source>Cut off here: the model can hold no more of this conversation.</source>
        <translation>Coupé ici&#xa0;: le modèle ne peut pas retenir davantage de ce chat.</translation>
    </message>
    <message>
        <source>Cut off here: this Mac has run out of memory.</source>
        <translation>Coupé ici&#xa0;: ce Mac n’a plus de mémoire.</translation>
    </message>
    <message>
        <source>Interrupted: Paddock ended before the answer was complete.</source>
        <translation>Interrompu&#xa0;: Paddock s’est terminé avant la fin de la réponse.</translation>
    </message>
    <message>
        <source>The answer failed.</source>
        <translation>La réponse a échoué.</translation>
    </message>
    <message>
        <source>Pinned: the model never loses sight of this.</source>
        <translation>Épinglé : le modèle ne le perd jamais de vue.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Continue answer</source>
        <translation>Continuer la réponse</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Afficher le reçu</translation>
    </message>
    <message numerus="yes">
        <source>{n} more letters. Copy takes all of them.</source>
        <translation>
            <numerusform>1 lettre de plus. Copier les prend toutes.</numerusform>
            <numerusform>{n} lettres de plus. Copier les prend toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>Modifié.</translation>
    </message>
    <message>
        <source>{place}, pinned</source>
        <translation>{place}, épinglé</translation>
    </message>
    <message>
        <source>You, {when}, {place}</source>
        <translation>Vous, {when}, {place}</translation>
    </message>
    <message>
        <source>Assistant, {when}, {place}</source>
        <translation>Assistant, {when}, {place}</translation>
    </message>
    <message>
        <source>Assistant, {model}, {when}, {place}</source>
        <translation>Assistant, {model}, {when}, {place}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Use This Code</source>
        <translation>Utiliser ce code</translation>
    </message>
    <message>
        <source>Lock and Restart</source>
        <translation>Verrouiller et redémarrer</translation>
    </message>
    <message>
        <source>Take the Lock Off</source>
        <translation>Retirer le verrou</translation>
    </message>
    <message>
        <source>Remove Damaged Copies</source>
        <translation>Retirer les copies endommagées</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Enter a passphrase first.</source>
        <translation>Saisissez d’abord une phrase secrète.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the new passphrase again.</source>
        <translation>Les deux ne correspondent pas. Saisissez à nouveau la nouvelle phrase secrète.</translation>
    </message>
    <message>
        <source>Enter the passphrase that holds now, or the recovery code.</source>
        <translation>Saisissez la phrase secrète actuelle ou le code de secours.</translation>
    </message>
    <message>
        <source>This recovery code opens your history if you forget the passphrase. It is shown this once: write it down or print it, and keep it where nobody finds it together with this computer.</source>
        <translation>Ce code de secours ouvre votre historique si vous oubliez la phrase secrète. Il n’est affiché que cette fois&#xa0;: notez-le ou imprimez-le, et gardez-le là où personne ne le trouvera avec cet ordinateur.</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Phrase secrète ou code de secours</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Nouvelle phrase secrète (confirmation)</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Afficher la saisie</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Je l’ai noté</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paddock {version}

A private chat with a Llama model. What you write stays on this computer.

Free software under the {license} license.</source>
        <translation>Paddock {version}

Un chat privé avec un modèle Llama. Ce que vous écrivez reste sur cet ordinateur.

Logiciel libre sous licence {license}.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>Quitter et perdre</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>New Chat</source>
        <translation>Nouveau chat</translation>
    </message>
    <message>
        <source>New Private Chat</source>
        <translation>Nouveau chat privé</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Open Model…</source>
        <translation>Ouvrir un modèle…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Quit Paddock</source>
        <translation>Quitter Paddock</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Copy Last Answer</source>
        <translation>Copier la dernière réponse</translation>
    </message>
    <message>
        <source>Copy Last Code Block</source>
        <translation>Copier le dernier bloc de code</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Rechercher le suivant</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Rechercher le précédent</translation>
    </message>
    <message>
        <source>Use Selection for Find</source>
        <translation>Utiliser la sélection pour la recherche</translation>
    </message>
    <message>
        <source>Search Chats</source>
        <translation>Rechercher dans les chats</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Chat</source>
        <translation>&amp;Chat</translation>
    </message>
    <message>
        <source>This computer’s speech could not read it aloud. See the system’s settings for it.</source>
        <translation>La synthèse vocale de cet ordinateur n’a pas pu le lire. Voyez les réglages du système.</translation>
    </message>
    <message>
        <source>Code.</source>
        <translation>Code.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Reading aloud.</source>
        <translation>Lecture à voix haute.</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} est prêt.</translation>
    </message>
    <message>
        <source>{name} could not be downloaded. {why}</source>
        <translation>{name} n’a pas pu être téléchargé. {why}</translation>
    </message>
    <message>
        <source>Your message will be sent when {name} is ready.</source>
        <translation>Votre message sera envoyé dès que {name} sera prêt.</translation>
    </message>
    <message>
        <source>The download of {name} has stopped. Take it up again, and your message will be sent when {name} is ready.</source>
        <translation>Le téléchargement de {name} s’est arrêté. Reprenez-le : votre message sera envoyé dès que {name} sera prêt.</translation>
    </message>
    <message>
        <source>Do Not Send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Discuter</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Previous Version</source>
        <translation>Version précédente</translation>
    </message>
    <message>
        <source>Next Version</source>
        <translation>Version suivante</translation>
    </message>
    <message>
        <source>Attach Files…</source>
        <translation>Joindre des fichiers…</translation>
    </message>
    <message>
        <source>Choose Model…</source>
        <translation>Choisir un modèle…</translation>
    </message>
    <message>
        <source>Choose an Adapter…</source>
        <translation>Choisir un adaptateur…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Move to Folder…</source>
        <translation>Placer dans un dossier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Recently Deleted…</source>
        <translation>Supprimés récemment…</translation>
    </message>
    <message>
        <source>Read Answer Aloud</source>
        <translation>Lire la réponse à voix haute</translation>
    </message>
    <message>
        <source>Try Again With…</source>
        <translation>Réessayer avec…</translation>
    </message>
    <message>
        <source>Compare Answers…</source>
        <translation>Comparer des réponses…</translation>
    </message>
    <message>
        <source>Why It Said That</source>
        <translation>Pourquoi cette réponse</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Présentation</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barre latérale</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Usual Text Size</source>
        <translation>Taille de texte habituelle</translation>
    </message>
    <message>
        <source>Appearance: System</source>
        <translation>Apparence&#xa0;: système</translation>
    </message>
    <message>
        <source>Appearance: Light</source>
        <translation>Apparence&#xa0;: claire</translation>
    </message>
    <message>
        <source>Appearance: Dark</source>
        <translation>Apparence&#xa0;: sombre</translation>
    </message>
    <message>
        <source>Full Screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Fe&amp;nêtre</translation>
    </message>
    <message>
        <source>Minimize</source>
        <translation>Placer dans le Dock</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Réduire/agrandir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Check for Updates…</source>
        <translation>Rechercher les mises à jour…</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Paddock</source>
        <translation>À propos de Paddock</translation>
    </message>
    <message>
        <source>Leave out their oldest messages</source>
        <translation>Omettre leurs messages les plus anciens</translation>
    </message>
    <message>
        <source>Stop, and say so</source>
        <translation>S’arrêter et le dire</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>Après 5 minutes</translation>
    </message>
    <message>
        <source>After 15 minutes</source>
        <translation>Après 15 minutes</translation>
    </message>
    <message>
        <source>After half an hour</source>
        <translation>Après une demi-heure</translation>
    </message>
    <message>
        <source>After an hour</source>
        <translation>Après une heure</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>As computed</source>
        <translation>Telle que calculée</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>4 bits</source>
        <translation>4 bits</translation>
    </message>
    <message>
        <source>Fewer bits leave room for longer conversations. 8 bits lose next to nothing, 4 bits a few percent of how well it foresees a text.</source>
        <translation>Moins de bits laissent place à de plus longs chats. 8 bits ne perdent presque rien, 4 bits quelques pour cent de sa capacité à prévoir un texte.</translation>
    </message>
    <message>
        <source>A model that rests gives its memory back. It wakes up while you type.</source>
        <translation>Un modèle en veille libère sa mémoire. Il se réveille pendant que vous écrivez.</translation>
    </message>
    <message>
        <source>What a model has read is kept, so that an old conversation goes on at once. It never leaves this computer, and goes with its conversation.</source>
        <translation>Ce qu’un modèle a lu est conservé afin qu’un ancien chat reprenne aussitôt. Cela ne quitte jamais cet ordinateur et disparaît avec son chat.</translation>
    </message>
    <message>
        <source>Your history is locked, so what a model has read is kept in memory only: on disk it would not be encrypted.</source>
        <translation>Votre historique est verrouillé&#x202f;; ce qu’un modèle a lu n’est donc conservé qu’en mémoire&#xa0;: sur le disque, ce ne serait pas chiffré.</translation>
    </message>
    <message>
        <source>Precision of what is remembered</source>
        <translation>Précision de ce qui est mémorisé</translation>
    </message>
    <message>
        <source>Where a conversation gets too long</source>
        <translation>Lorsqu’un chat devient trop long</translation>
    </message>
    <message>
        <source>Let the model rest</source>
        <translation>Mettre le modèle en veille</translation>
    </message>
    <message>
        <source>Keep in memory</source>
        <translation>Conserver en mémoire</translation>
    </message>
    <message>
        <source>Keep on disk</source>
        <translation>Conserver sur le disque</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Tout retirer</translation>
    </message>
    <message>
        <source>The open conversation only</source>
        <translation>Le chat ouvert uniquement</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>keeps nothing on disk</comment>
        <translation>Rien</translation>
    </message>
    <message>
        <source>{size} on disk now</source>
        <translation>{size} sur le disque actuellement</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Long conversations</source>
        <translation>Longs chats</translation>
    </message>
    <message>
        <source>{precision}: {size} for each token</source>
        <translation>{precision}&#xa0;: {size} par token</translation>
    </message>
    <message>
        <source>As much as suits this computer: {size}</source>
        <translation>Autant qu’il convient à cet ordinateur&#xa0;: {size}</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>Jusqu’à {size}</translation>
    </message>
    <message>
        <source>Use the starter model</source>
        <translation>Utiliser le modèle de départ</translation>
    </message>
    <message>
        <source>Version {at} of {count}</source>
        <translation>Version {at} sur {count}</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>Modifier le message</translation>
    </message>
    <message>
        <source>Edit answer</source>
        <translation>Modifier la réponse</translation>
    </message>
    <message>
        <source>Previous version, {at} of {count}</source>
        <translation>Version précédente, {at} sur {count}</translation>
    </message>
    <message>
        <source>Next version, {at} of {count}</source>
        <translation>Version suivante, {at} sur {count}</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>temperature {number}</source>
        <translation>température {number}</translation>
    </message>
    <message>
        <source>Answer {letter}</source>
        <translation>Réponse {letter}</translation>
    </message>
    <message>
        <source>Temperature {number}</source>
        <translation>Température {number}</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <translation>Préréglage : {name}</translation>
    </message>
    <message>
        <source>This chat’s dials</source>
        <translation>Réglages de ce chat</translation>
    </message>
    <message>
        <source>Begins when the other answer is done.</source>
        <translation>Commence quand l’autre réponse est terminée.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Pas encore demandée.</translation>
    </message>
    <message>
        <source>Loading {name}… {percent}</source>
        <translation>Chargement de {name}… {percent}</translation>
    </message>
    <message>
        <source>The model could not be opened.</source>
        <translation>Le modèle n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>Fermer l’avis</translation>
    </message>
    <message>
        <source>There are no presets yet. Write instructions, and save them as one.</source>
        <translation>Il n’y a pas encore de préréglages. Rédigez des instructions et enregistrez-les comme préréglage.</translation>
    </message>
    <message>
        <source>Have the preset say what this chat says now.</source>
        <translation>Le préréglage dira ce que ce chat dit maintenant.</translation>
    </message>
    <message>
        <source>Use a Mirror…</source>
        <translation>Utiliser un miroir…</translation>
    </message>
    <message>
        <source>Go Online</source>
        <translation>Passer en ligne</translation>
    </message>
    <message>
        <source>Address of a mirror</source>
        <translation>Adresse d’un miroir</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>There is no model on this computer yet. Get one, or add a folder in which you have some.</source>
        <translation>Il n’y a pas encore de modèle sur cet ordinateur. Obtenez-en un, ou ajoutez un dossier qui en contient.</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Recherche de modèles…</translation>
    </message>
    <message>
        <source>Add a Folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Get Models…</source>
        <translation>Obtenir des modèles…</translation>
    </message>
    <message numerus="yes">
        <source>{n} models, {size}</source>
        <translation>
            <numerusform>{n} modèle, {size}</numerusform>
            <numerusform>{n} modèles, {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation>Ajouter un dossier de modèles</translation>
    </message>
    <message>
        <source>No model is called so.</source>
        <translation>Aucun modèle ne porte ce nom.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>What the model is called here. Its files keep their names.</source>
        <translation>Le nom du modèle ici. Ses fichiers gardent les leurs.</translation>
    </message>
    <message>
        <source>“{name}” takes {size}, and is deleted from this computer for good.</source>
        <translation>« {name} » occupe {size} et sera supprimé définitivement de cet ordinateur.</translation>
    </message>
    <message>
        <source>It answers now. When it is gone, {name} answers.</source>
        <translation>C’est lui qui répond en ce moment. Une fois supprimé, {name} répondra.</translation>
    </message>
    <message numerus="yes">
        <source>{n} chats are answered by it. They stay, and the model that is open answers them.</source>
        <translation>
            <numerusform>Il répond dans {n} chat. Ce chat reste, et le modèle ouvert y répondra.</numerusform>
            <numerusform>Il répond dans {n} chats. Ces chats restent, et le modèle ouvert y répondra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation>Modèles sur cet ordinateur</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>Filtrer les modèles</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>Tapez pour filtrer</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>«&#x202f;{name}&#x202f;» est supprimé.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Dernière année</translation>
    </message>
    <message>
        <source>All Chats</source>
        <translation>Tous les chats</translation>
    </message>
    <message>
        <source>Pinned Only</source>
        <translation>Épinglés uniquement</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>folder</comment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Any</source>
        <comment>model</comment>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Any Time</source>
        <translation>À tout moment</translation>
    </message>
    <message>
        <source>No Filter</source>
        <translation>Aucun filtre</translation>
    </message>
    <message>
        <source>Search filter, on</source>
        <translation>Filtre de recherche, activé</translation>
    </message>
    <message>
        <source>Search filter</source>
        <translation>Filtre de recherche</translation>
    </message>
    <message>
        <source>The search is narrowed</source>
        <translation>La recherche est restreinte</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>Restreindre la recherche</translation>
    </message>
    <message>
        <source>{number} found within the filter</source>
        <translation>{number} trouvés avec le filtre</translation>
    </message>
    <message>
        <source>{number} found</source>
        <translation>{number} trouvés</translation>
    </message>
    <message>
        <source>No chats within the filter.</source>
        <translation>Aucun chat avec ce filtre.</translation>
    </message>
    <message>
        <source>No chats contain “{words}” within the filter.</source>
        <translation>Aucun chat ne contient «&#x202f;{words}&#x202f;» avec ce filtre.</translation>
    </message>
    <message>
        <source>No chats contain “{words}”.</source>
        <translation>Aucun chat ne contient «&#x202f;{words}&#x202f;».</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>Rechercher dans les chats</translation>
    </message>
    <message>
        <source>Search Hugging Face, or paste a model’s address</source>
        <translation>Rechercher sur Hugging Face, ou coller l’adresse d’un modèle</translation>
    </message>
    <message>
        <source>Search Hugging Face</source>
        <translation>Rechercher sur Hugging Face</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Every connection that Paddock made, since you cleared this list. It is kept on this computer. What you searched for is not in it.</source>
        <translation>Toutes les connexions établies par Paddock depuis que vous avez effacé cette liste. Elle reste sur cet ordinateur. Ce que vous avez cherché n’y figure pas.</translation>
    </message>
    <message>
        <source>Nobody can tell afterwards what Paddock connected to. This cannot be undone.</source>
        <translation>Personne ne pourra plus dire à quoi Paddock s’est connecté. C’est irréversible.</translation>
    </message>
    <message>
        <source>Search for models</source>
        <translation>Recherche de modèles</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Consultation de {name}</translation>
    </message>
    <message>
        <source>Model card of {name}</source>
        <translation>Fiche de {name}</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>Téléchargement de {name}</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>Connecté à</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Paddock has not used the network.</source>
        <translation>Paddock n’a pas utilisé le réseau.</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear Connections</source>
        <translation>Effacer les connexions</translation>
    </message>
    <message numerus="yes">
        <source>{n} connections · {received} received · {sent} sent</source>
        <translation>
            <numerusform>1 connexion · {received} reçus · {sent} envoyés</numerusform>
            <numerusform>{n} connexions · {received} reçus · {sent} envoyés</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Nothing on this computer opens folders by itself. Look into {folder}.</source>
        <translation>Rien sur cet ordinateur n’ouvre les dossiers. Regardez dans {folder}.</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Supprimés récemment</translation>
    </message>
    <message>
        <source>New Chat in This Folder</source>
        <translation>Nouveau chat dans ce dossier</translation>
    </message>
    <message>
        <source>Remove Folder</source>
        <translation>Retirer le dossier</translation>
    </message>
    <message>
        <source>Discard what you typed? The message stays as it was.</source>
        <translation>Ignorer ce que vous avez tapé ? Le message reste tel quel.</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>Ignorer les modifications ?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Copy Selection</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Copy as Rich Text</source>
        <translation>Copier en texte enrichi</translation>
    </message>
    <message>
        <source>Quote Selection in Message</source>
        <translation>Citer la sélection dans le message</translation>
    </message>
    <message>
        <source>Quote in Message</source>
        <translation>Citer dans le message</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Try Again With</source>
        <translation>Réessayer avec</translation>
    </message>
    <message>
        <source>Branch From Here</source>
        <translation>Créer une branche ici</translation>
    </message>
    <message>
        <source>Another Model File…</source>
        <translation>Autre fichier de modèle…</translation>
    </message>
    <message>
        <source>Another Seed</source>
        <translation>Autre graine</translation>
    </message>
    <message>
        <source>More Varied</source>
        <translation>Plus varié</translation>
    </message>
    <message>
        <source>More Exact</source>
        <translation>Plus précis</translation>
    </message>
    <message>
        <source>{way} (Temperature {number})</source>
        <translation>{way} (température {number})</translation>
    </message>
    <message>
        <source>Only this answer is by {model}. Answering next, as before: {usual}.</source>
        <translation>Seule cette réponse est de {model}. Ensuite répond, comme avant : {usual}.</translation>
    </message>
    <message>
        <source>Kept. Answering next, as before: {usual}.</source>
        <translation>Gardée. Ensuite répond, comme avant : {usual}.</translation>
    </message>
    <message>
        <source>Use {way} Instead</source>
        <translation>Utiliser plutôt {way}</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Show Receipt</source>
        <translation>Afficher le reçu</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Placer dans</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} Chats</source>
        <translation>
            <numerusform>Supprimer</numerusform>
            <numerusform>Supprimer {n} chats</numerusform>
        </translation>
    </message>
    <message>
        <source>No Folder</source>
        <translation>Aucun dossier</translation>
    </message>
    <message>
        <source>New Folder…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Deleted chats stay here for at least 30 days, and are gone for good after that.</source>
        <translation>Les chats supprimés restent ici au moins 30 jours, puis disparaissent définitivement.</translation>
    </message>
    <message>
        <source>{copies} may still hold what was said there. If you take it out, folders and presets that you no longer have go from there, too, and what was typed before a chat began.</source>
        <translation>Il se peut que ce qui a été dit s’y trouve encore&#xa0;: {copies}. Si vous l’en retirez, les dossiers et préréglages que vous n’avez plus en disparaissent aussi, ainsi que ce qui a été saisi avant le début d’un chat.</translation>
    </message>
    <message>
        <source>Recently Deleted</source>
        <translation>Supprimés récemment</translation>
    </message>
    <message>
        <source>Deleted chats</source>
        <translation>Chats supprimés</translation>
    </message>
    <message>
        <source>Delete for Good…</source>
        <translation>Supprimer définitivement…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Vider…</translation>
    </message>
    <message numerus="yes">
        <source>No word of these {n} chats will be left in your conversations. This cannot be undone.</source>
        <translation>
            <numerusform>Pas un mot de ce chat ne restera parmi vos chats. Cette action est irréversible.</numerusform>
            <numerusform>Pas un mot de ces {n} chats ne restera parmi vos chats. Cette action est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Take it out of the backups, too</source>
        <translation>Retirer aussi des sauvegardes</translation>
    </message>
    <message>
        <source>Take it out of these, too</source>
        <translation>Retirer aussi de ces copies</translation>
    </message>
    <message numerus="yes">
        <source>{n} backups</source>
        <translation>
            <numerusform>une sauvegarde</numerusform>
            <numerusform>{n} sauvegardes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files that were put aside</source>
        <translation>
            <numerusform>un fichier mis de côté</numerusform>
            <numerusform>{n} fichiers mis de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} and {others}</source>
        <translation>{some} et {others}</translation>
    </message>
    <message>
        <source>{title} — deleted {when}</source>
        <translation>{title} — supprimé&#xa0;: {when}</translation>
    </message>
    <message>
        <source>No chat is deleted.</source>
        <translation>Aucun chat n’est supprimé.</translation>
    </message>
    <message>
        <source>Paddock is locked</source>
        <translation>Paddock est verrouillé</translation>
    </message>
    <message>
        <source>Lock your history</source>
        <translation>Verrouiller votre historique</translation>
    </message>
    <message>
        <source>Take the lock off</source>
        <translation>Retirer le verrou</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Enter your passphrase, or the recovery code, to open your conversations.</source>
        <translation>Saisissez votre phrase secrète, ou le code de secours, pour ouvrir vos chats.</translation>
    </message>
    <message>
        <source>Enter your new passphrase once more: then everything is locked. Until then your history is as it was, and can be read without it.</source>
        <translation>Saisissez encore une fois votre nouvelle phrase secrète&#xa0;: tout sera alors verrouillé. Jusque-là, votre historique reste tel qu’il était et peut être lu sans elle.</translation>
    </message>
    <message>
        <source>Enter your passphrase to take the lock off. Then everybody can read your files again.</source>
        <translation>Saisissez votre phrase secrète pour retirer le verrou. N’importe qui pourra alors relire vos fichiers.</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>Saisissez d’abord la phrase secrète.</translation>
    </message>
    <message>
        <source>Without the passphrase or the recovery code nobody can open your history: neither you, nor who made Paddock. Look for the recovery code that was shown when you locked it.</source>
        <translation>Sans la phrase secrète ou le code de secours, personne ne peut ouvrir votre historique&#xa0;: ni vous, ni les auteurs de Paddock. Cherchez le code de secours affiché lors du verrouillage.</translation>
    </message>
    <message>
        <source>You can start with an empty history. The locked one is put aside, not deleted, and can be opened again if you ever find the passphrase.</source>
        <translation>Vous pouvez commencer avec un historique vide. Celui qui est verrouillé est mis de côté, pas supprimé, et pourra être rouvert si vous retrouvez un jour la phrase secrète.</translation>
    </message>
    <message>
        <source>An answer is still being written. Quit anyway? What is there is kept.</source>
        <translation>Une réponse est en cours d’écriture. Quitter quand même ? Ce qui est déjà là est conservé.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Quit Paddock?</source>
        <translation>Quitter Paddock ?</translation>
    </message>
    <message>
        <source>Start with an Empty History…</source>
        <translation>Commencer avec un historique vide…</translation>
    </message>
    <message>
        <source>Do Not Lock</source>
        <translation>Ne pas verrouiller</translation>
    </message>
    <message>
        <source>Keep the Lock</source>
        <translation>Garder le verrou</translation>
    </message>
    <message>
        <source>I Forgot It…</source>
        <translation>Je l’ai oubliée…</translation>
    </message>
    <message>
        <source>Start with an Empty History</source>
        <translation>Commencer avec un historique vide</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>Qu’avez-vous en tête&#x202f;?</translation>
    </message>
    <message>
        <source>Explain why the sky is blue to a ten-year-old</source>
        <translation>Explique à un enfant de dix ans pourquoi le ciel est bleu</translation>
    </message>
    <message>
        <source>Write a polite note about an unpaid bill</source>
        <translation>Écris un mot poli à propos d’une facture impayée</translation>
    </message>
    <message>
        <source>Give me three ideas for a rainy Sunday</source>
        <translation>Donne-moi trois idées pour un dimanche pluvieux</translation>
    </message>
    <message>
        <source>This chat is private: nothing of it is saved. When you close it, it is gone, and in no list, search or backup.</source>
        <translation>Ce chat est privé&#xa0;: rien n’en est enregistré. Lorsque vous le fermez, il disparaît et ne figure dans aucune liste, recherche ou sauvegarde.</translation>
    </message>
    <message>
        <source>Example: {text}</source>
        <translation>Exemple&#xa0;: {text}</translation>
    </message>
    <message>
        <source>This name could not be saved. Return tries again; Escape leaves the old one.</source>
        <translation>Ce nom n’a pas pu être enregistré. Retour réessaie&#x202f;; Échap garde l’ancien.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>Restart and lose it</source>
        <translation>Redémarrer et perdre</translation>
    </message>
    <message>
        <source>End of the answer</source>
        <translation>Fin de la réponse</translation>
    </message>
    <message>
        <source>Part of a character</source>
        <translation>Partie d’un caractère</translation>
    </message>
    <message>
        <source>under {number}%</source>
        <translation>moins de {number}&#x202f;%</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#x202f;%</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>Write Mail</source>
        <translation>Écrire un e-mail</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Renvoyer à la ligne</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message numerus="yes">
        <source>Code, {language}, {n} lines</source>
        <translation>
            <numerusform>Code, {language}, {n} ligne</numerusform>
            <numerusform>Code, {language}, {n} lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table, {columns} columns, {n} rows</source>
        <translation>
            <numerusform>Tableau, {columns} colonnes, une ligne</numerusform>
            <numerusform>Tableau, {columns} colonnes, {n} lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>formula</source>
        <comment>in a sentence</comment>
        <translation>formule</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Formula: {tex}</source>
        <translation>Formule&#xa0;: {tex}</translation>
    </message>
    <message>
        <source>An answer is being written here. Wait, or stop it first.</source>
        <translation>Une réponse est en cours d’écriture ici. Attendez, ou arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>An answer is being written where this was. Wait, or stop it first.</source>
        <translation>Une réponse est en cours d’écriture à cet endroit. Attendez, ou arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>A message cannot be empty. Write something, or delete the message.</source>
        <translation>Un message ne peut pas être vide. Écrivez quelque chose, ou supprimez le message.</translation>
    </message>
    <message>
        <source>There is no question above this, so nothing can be answered.</source>
        <translation>Il n’y a pas de question au-dessus, donc rien à quoi répondre.</translation>
    </message>
    <message>
        <source>A private chat has no branches beside it, as nothing of it is saved. Export it to keep it.</source>
        <translation>Un chat privé n’a pas de branche à côté de lui, car rien n’en est enregistré. Exportez-le pour le garder.</translation>
    </message>
    <message>
        <source>A branch is being made. Wait a moment.</source>
        <translation>Une branche est en cours de création. Patientez un instant.</translation>
    </message>
    <message>
        <source>Branch of {title}</source>
        <translation>Branche de {title}</translation>
    </message>
    <message>
        <source>Message deleted.</source>
        <translation>Message supprimé.</translation>
    </message>
    <message>
        <source>This is on another branch. Wait, or stop the answer.</source>
        <translation>Ceci se trouve sur une autre branche. Patientez, ou arrêtez la réponse.</translation>
    </message>
    <message>
        <source>It is not known how likely the words of this answer were.</source>
        <translation>On ne sait pas à quel point les mots de cette réponse étaient probables.</translation>
    </message>
    <message>
        <source>What the first part of this answer was made of is not known, so it cannot go on from here. Ask again to have one that can go on from any word.</source>
        <translation>On ne sait pas de quoi est faite la première partie de cette réponse, elle ne peut donc pas continuer d’ici. Redemandez pour en avoir une qui puisse continuer à partir de n’importe quel mot.</translation>
    </message>
    <message>
        <source>Here the model would have ended its answer, so there is nothing to go on with.</source>
        <translation>Ici, le modèle aurait terminé sa réponse, il n’y a donc rien à continuer.</translation>
    </message>
    <message>
        <source>This is half of a character, so the answer cannot go on from it. Choose another.</source>
        <translation>C’est la moitié d’un caractère, la réponse ne peut donc pas continuer à partir d’elle. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{title}” is being answered. Wait, or stop that first.</source>
        <translation>« {title} » reçoit une réponse en ce moment. Attendez, ou arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>This chat’s own model, {name}, is not in {folder} any more, so {opened} answers. To choose another, see Instructions in the Chat menu.</source>
        <translation>Le modèle propre à ce chat, {name}, n’est plus dans {folder}, donc {opened} répond. Pour en choisir un autre, voyez Instructions dans le menu Chat.</translation>
    </message>
    <message>
        <source>the open model</source>
        <translation>le modèle ouvert</translation>
    </message>
    <message>
        <source>No model is open yet, so nothing can answer. Open one; your text stays here.</source>
        <translation>Aucun modèle n’est encore ouvert pour répondre. Ouvrez-en un&#x202f;; votre texte reste ici.</translation>
    </message>
    <message>
        <source>The model could not be opened, so nothing can answer. Try again or open another; your text stays here.</source>
        <translation>Le modèle n’a pas pu être ouvert&#x202f;; rien ne peut donc répondre. Réessayez ou ouvrez-en un autre&#x202f;; votre texte reste ici.</translation>
    </message>
    <message>
        <source>There is no {name} in {folder}. Choose another model.</source>
        <translation>Il n’y a pas de {name} dans {folder}. Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>message {place} of {count}</source>
        <translation>message {place} sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>{n} new words</source>
        <translation>
            <numerusform>Un nouveau mot</numerusform>
            <numerusform>{n} nouveaux mots</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>Aller au plus récent</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Attach the files in it.</source>
        <translation>« {name} » est un dossier. Joignez les fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>« {name} » n’existe plus.</translation>
    </message>
    <message>
        <source>“{name}” could not be read: {why}.</source>
        <translation>« {name} » n’a pas pu être lu : {why}.</translation>
    </message>
    <message>
        <source>“{name}” is not a file that can be read.</source>
        <translation>« {name} » n’est pas un fichier lisible.</translation>
    </message>
    <message>
        <source>“{name}” has {size}; up to {most} can be attached.</source>
        <translation>« {name} » fait {size} ; on peut joindre jusqu’à {most}.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>« {name} » est vide.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file; only text and code can be attached.</source>
        <translation>« {name} » n’est pas un fichier texte ; seuls le texte et le code peuvent être joints.</translation>
    </message>
    <message>
        <source>“{name}” is not in UTF-8 or UTF-16, so it cannot be read. Save it as UTF-8 first.</source>
        <translation>« {name} » n’est ni en UTF-8 ni en UTF-16 et ne peut donc pas être lu. Enregistrez-le d’abord en UTF-8.</translation>
    </message>
    <message>
        <source>“{address}” is not on this computer; save it here first.</source>
        <translation>« {address} » n’est pas sur cet ordinateur ; enregistrez-le d’abord ici.</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Les fichiers sont encore en cours de lecture.</translation>
    </message>
    <message>
        <source>The files are still being read. Send once they are attached, or cancel.</source>
        <translation>Les fichiers sont encore en cours de lecture. Envoyez une fois qu’ils sont joints, ou annulez.</translation>
    </message>
    <message>
        <source>Files that were still being read were not attached, as another chat was opened.</source>
        <translation>Les fichiers encore en cours de lecture n’ont pas été joints, car un autre chat a été ouvert.</translation>
    </message>
    <message>
        <source>What was pasted has {size}; up to {most} can be attached.</source>
        <translation>Le texte collé fait {size} ; on peut joindre jusqu’à {most}.</translation>
    </message>
    <message>
        <source>Up to {most} files can be attached to a message.</source>
        <translation>On peut joindre jusqu’à {most} fichiers à un message.</translation>
    </message>
    <message>
        <source>With “{name}” there would be more than {most} attached to this message.</source>
        <translation>Avec « {name} », plus de {most} seraient joints à ce message.</translation>
    </message>
    <message>
        <source>“{name}” removed.</source>
        <translation>« {name} » retiré.</translation>
    </message>
    <message>
        <source>Pasted text removed.</source>
        <translation>Texte collé retiré.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more files were not attached.</source>
        <translation>
            <numerusform>1 autre fichier n’a pas été joint.</numerusform>
            <numerusform>{n} autres fichiers n’ont pas été joints.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Opens it, to be read</source>
        <translation>L’ouvre pour le lire</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <translation>
            <numerusform>1 ligne</numerusform>
            <numerusform>{n} lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {size}</source>
        <translation>{what}, {size}</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens</source>
        <translation>
            <numerusform>1 token</numerusform>
            <numerusform>{n} tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {size}, {tokens}</source>
        <translation>{what}, {size}, {tokens}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>Envoyer le message</translation>
    </message>
    <message>
        <source>Return sends</source>
        <translation>Retour envoie</translation>
    </message>
    <message>
        <source>{keys} sends</source>
        <translation>{keys} envoie</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Arrêter (Échap)</translation>
    </message>
    <message>
        <source>Send (Return)</source>
        <translation>Envoyer (Retour)</translation>
    </message>
    <message>
        <source>Send ({keys})</source>
        <translation>Envoyer ({keys})</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Attach text or code files</source>
        <translation>Joindre des fichiers de texte ou de code</translation>
    </message>
    <message>
        <source>{means} Default: {default}.</source>
        <translation>{means} Par défaut : {default}.</translation>
    </message>
    <message>
        <source>Changed for this chat.</source>
        <translation>Changé pour ce chat.</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>Réinitialiser : {name}</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>How freely words are chosen: 0 always takes the likeliest one, more is livelier.</source>
        <translation>La liberté du choix des mots : 0 prend toujours le plus probable, davantage est plus vivant.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest words that make up this share are considered; 1 is all.</source>
        <translation>Seuls les mots les plus probables qui forment cette part sont considérés ; 1, c’est tous.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words are considered; 0 is all.</source>
        <translation>Seul ce nombre de mots les plus probables est considéré ; 0, c’est tous.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Words less likely than this share of the likeliest one are left out; 0 is none.</source>
        <translation>Les mots moins probables que cette part du plus probable sont écartés ; 0, aucun.</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Above 1, words that were used already come up less often; 1 changes nothing.</source>
        <translation>Au-dessus de 1, les mots déjà employés reviennent moins souvent ; 1 ne change rien.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Chance begins here: the same number gives the same answer to the same question.</source>
        <translation>Le hasard commence ici : le même nombre donne la même réponse à la même question.</translation>
    </message>
    <message>
        <source>new each time</source>
        <translation>nouvelle à chaque fois</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Réponse maximale</translation>
    </message>
    <message>
        <source>An answer ends after so many tokens. A token is a word, or part of one.</source>
        <translation>Une réponse s’arrête après ce nombre de tokens. Un token est un mot, ou une partie d’un mot.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>So many tokens of the chat are in the model’s view. Fewer need less memory.</source>
        <translation>Le modèle a ce nombre de tokens du chat sous les yeux. Moins demande moins de mémoire.</translation>
    </message>
    <message>
        <source>all it can hold</source>
        <translation>tout ce qu’il peut</translation>
    </message>
    <message>
        <source>A number from {least} to {most}, please.</source>
        <translation>Un nombre de {least} à {most}, s’il vous plaît.</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}, please.</source>
        <translation>Un nombre entier de {least} à {most}, s’il vous plaît.</translation>
    </message>
    <message>
        <source>This will be answered when the model is ready.</source>
        <translation>La réponse viendra lorsque le modèle sera prêt.</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Réponse en cours</translation>
    </message>
    <message>
        <source>The answer in “{title}” has ended.</source>
        <translation>La réponse dans « {title} » est terminée.</translation>
    </message>
    <message numerus="yes">
        <source>Answer finished, {n} words</source>
        <translation>
            <numerusform>Réponse terminée, un mot</numerusform>
            <numerusform>Réponse terminée, {n} mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{why} {n} words</source>
        <translation>
            <numerusform>{why} Un mot</numerusform>
            <numerusform>{why} {n} mots</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens</source>
        <translation>{tokens} tokens sur {context}</translation>
    </message>
    <message>
        <source>about {tokens} of {context} tokens</source>
        <translation>environ {tokens} tokens sur {context}</translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens: too long to be answered</source>
        <translation>{tokens} tokens sur {context} : trop long pour une réponse</translation>
    </message>
    <message numerus="yes">
        <source>about {tokens} of {context} tokens; the {n} oldest messages will be left out</source>
        <translation>
            <numerusform>environ {tokens} tokens sur {context} ; le message le plus ancien sera laissé de côté</numerusform>
            <numerusform>environ {tokens} tokens sur {context} ; les {n} messages les plus anciens seront laissés de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens; soon the oldest messages will be left out</source>
        <translation>{tokens} tokens sur {context} ; bientôt, les messages les plus anciens seront laissés de côté</translation>
    </message>
    <message>
        <source>{tokens} of {context} tokens, nearly all</source>
        <translation>{tokens} tokens sur {context}, presque tous</translation>
    </message>
    <message>
        <source>Answering · {speed} tokens/s</source>
        <translation>Réponse en cours · {speed} tokens/s</translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} tokens… {percent}</source>
        <translation>
            <numerusform>Lecture d’un token… {percent}</numerusform>
            <numerusform>Lecture de {n} tokens… {percent}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading {n} tokens in “{title}”… {percent}</source>
        <translation>
            <numerusform>Lecture d’un token dans « {title} »… {percent}</numerusform>
            <numerusform>Lecture de {n} tokens dans « {title} »… {percent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Answering…</source>
        <translation>Réponse en cours…</translation>
    </message>
    <message>
        <source>Answering in “{title}” · {speed} tokens/s</source>
        <translation>Réponse en cours dans « {title} » · {speed} tokens/s</translation>
    </message>
    <message>
        <source>Answering in “{title}”…</source>
        <translation>Réponse en cours dans « {title} »…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save and Ask</source>
        <translation>Enregistrer et demander</translation>
    </message>
    <message>
        <source>Return saves and asks, Escape cancels</source>
        <translation>Retour enregistre et demande, Échap annule</translation>
    </message>
    <message>
        <source>Return saves, Escape cancels</source>
        <translation>Retour enregistre, Échap annule</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>The model no longer sees above here</source>
        <translation>Le modèle ne voit plus ce qui précède</translation>
    </message>
    <message>
        <source>No model is open. Choose one first.</source>
        <translation>Aucun modèle n’est ouvert. Choisissez-en d’abord un.</translation>
    </message>
    <message>
        <source>is of another version than the window: install Paddock again</source>
        <translation>n’a pas la même version que la fenêtre : réinstallez Paddock</translation>
    </message>
    <message>
        <source>{how}, {count} times in a row with this model</source>
        <translation>{how}, {count} fois de suite avec ce modèle</translation>
    </message>
    <message>
        <source>The engine {how}. What it had written is kept; you can ask again.</source>
        <translation>Le moteur {how}. Ce qu’il avait écrit est conservé ; vous pouvez redemander.</translation>
    </message>
    <message>
        <source>The engine {how}. Choose another model, or open this one again.</source>
        <translation>Le moteur {how}. Choisissez un autre modèle, ou rouvrez celui-ci.</translation>
    </message>
    <message>
        <source>did not move for {seconds} seconds and was replaced</source>
        <translation>n’a pas avancé pendant {seconds} secondes et a été remplacé</translation>
    </message>
    <message>
        <source>said something that the window does not understand</source>
        <translation>a dit quelque chose que la fenêtre ne comprend pas</translation>
    </message>
    <message>
        <source>was ended from outside, perhaps because memory ran out</source>
        <translation>a été arrêté de l’extérieur, peut-être par manque de mémoire</translation>
    </message>
    <message>
        <source>crashed ({name})</source>
        <translation>s’est arrêté brutalement ({name})</translation>
    </message>
    <message>
        <source>stopped unexpectedly (code {code})</source>
        <translation>s’est arrêté de façon inattendue (code {code})</translation>
    </message>
    <message>
        <source>needs {size} of memory in one piece, and {most} is the most</source>
        <translation>demande {size} de mémoire d’un seul tenant, et {most} est le maximum</translation>
    </message>
    <message>
        <source>{size} for its weights</source>
        <translation>{size} pour ses poids</translation>
    </message>
    <message>
        <source>{size} for the conversation</source>
        <translation>{size} pour le chat</translation>
    </message>
    <message>
        <source>{size} for its work</source>
        <translation>{size} pour ses calculs</translation>
    </message>
    <message>
        <source>needs {size} of memory ({parts}), and {had}</source>
        <translation>demande {size} de mémoire ({parts}), et {had}</translation>
    </message>
    <message>
        <source>{size} can be had</source>
        <translation>{size} sont disponibles</translation>
    </message>
    <message>
        <source>{size} can be had beside {left} that the system keeps</source>
        <translation>{size} sont disponibles en plus des {left} que garde le système</translation>
    </message>
    <message>
        <source>what it answers</source>
        <translation>ce à quoi il répond</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>les instructions</translation>
    </message>
    <message>
        <source>the pinned messages</source>
        <translation>les messages épinglés</translation>
    </message>
    <message>
        <source>what the model&apos;s template adds</source>
        <translation>ce qu’ajoute le gabarit du modèle</translation>
    </message>
    <message>
        <source>There is no model at {path}. Choose another file.</source>
        <translation>Il n’y a pas de modèle dans {path}. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The starter model is not at {path} yet. “make starter” gets it.</source>
        <translation>Le modèle de départ n’est pas encore dans {path}. « make starter » va le chercher.</translation>
    </message>
    <message>
        <source>{name} is damaged or is no model: {fault}. Get the file again, or choose another one.</source>
        <translation>{name} est endommagé ou n’est pas un modèle : {fault}. Récupérez de nouveau le fichier, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Paddock cannot run {name}: {fault}. Choose another model.</source>
        <translation>Paddock ne peut pas exécuter {name} : {fault}. Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The adapter {name} cannot be used: {fault}. Choose another one, or none.</source>
        <translation>L’adaptateur {name} est inutilisable : {fault}. Choisissez-en un autre, ou aucun.</translation>
    </message>
    <message>
        <source>{name} cannot be converted: {fault}.</source>
        <translation>{name} ne peut pas être converti : {fault}.</translation>
    </message>
    <message>
        <source>This model {needs}. Close other apps or choose a smaller model.</source>
        <translation>Ce modèle {needs}. Fermez d’autres apps ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Reading this {needs}. Close other apps, or start a new conversation.</source>
        <translation>Lire ceci {needs}. Fermez d’autres apps, ou commencez un nouveau chat.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template cannot be used: {fault}.</source>
        <translation>Le gabarit de chat du modèle est inutilisable : {fault}.</translation>
    </message>
    <message>
        <source>The model cannot read this: {fault}. Choose another model.</source>
        <translation>Le modèle ne peut pas lire ceci : {fault}. Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>This model does not take the conversation as it is: {fault}. Change it, or choose another model.</source>
        <translation>Ce modèle n’accepte pas le chat tel quel : {fault}. Modifiez-le, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Ce chat</translation>
    </message>
    <message>
        <source>Let its oldest messages be left out, or start a new one</source>
        <translation>Laissez de côté ses plus anciens messages, ou commencez-en un nouveau</translation>
    </message>
    <message>
        <source>the model can hold {tokens}</source>
        <translation>le modèle peut en contenir {tokens}</translation>
    </message>
    <message>
        <source>the context is set to {tokens}</source>
        <translation>le contexte est réglé sur {tokens}</translation>
    </message>
    <message>
        <source>{advice}, or set the context to up to {most}</source>
        <translation>{advice}, ou réglez le contexte sur {most} au plus</translation>
    </message>
    <message>
        <source>{what} is at least {tokens} tokens long and {holds}. {advice}.</source>
        <translation>{what} compte au moins {tokens} tokens, et {holds}. {advice}.</translation>
    </message>
    <message>
        <source>This message</source>
        <translation>Ce message</translation>
    </message>
    <message>
        <source>Shorten it, or send it in parts</source>
        <translation>Raccourcissez-le, ou envoyez-le en plusieurs parties</translation>
    </message>
    <message>
        <source>This message with {others}</source>
        <translation>Ce message avec {others}</translation>
    </message>
    <message>
        <source>Shorten what you can, or start a new conversation</source>
        <translation>Raccourcissez ce que vous pouvez, ou commencez un nouveau chat</translation>
    </message>
    <message>
        <source>Shorten what you can, pin less, or start a new conversation</source>
        <translation>Raccourcissez ce que vous pouvez, épinglez moins de messages, ou commencez un nouveau chat</translation>
    </message>
    <message>
        <source>{some}, {more}</source>
        <translation>{some}, {more}</translation>
    </message>
    <message>
        <source>{some} and {more}</source>
        <translation>{some} et {more}</translation>
    </message>
    <message>
        <source>Cut off here: this Mac has run out of memory. Close other apps, then ask the model to go on.</source>
        <translation>Interrompu ici : ce Mac n’a plus de mémoire. Fermez d’autres apps, puis demandez au modèle de continuer.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>Aucun modèle n’est ouvert.</translation>
    </message>
    <message>
        <source>There is nothing to answer. Write first.</source>
        <translation>Il n’y a rien à quoi répondre. Écrivez d’abord.</translation>
    </message>
    <message>
        <source>An answer is ready.</source>
        <translation>Une réponse est prête.</translation>
    </message>
    <message>
        <source>Stop Reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Read Aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Thinking… {minutes} min {seconds} s</source>
        <translation>Réflexion en cours… {minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>Thinking… {seconds} s</source>
        <translation>Réflexion en cours… {seconds} s</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Réflexion en cours…</translation>
    </message>
    <message>
        <source>Thought for {minutes} min {seconds} s</source>
        <translation>Réflexion de {minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>Thought for {seconds} s</source>
        <translation>Réflexion de {seconds} s</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>It is not known how sure a model was of these words. It is known of answers that Paddock’s models give from now on: Try Again makes one.</source>
        <translation>On ne sait pas à quel point un modèle était sûr de ces mots. On le sait des réponses que donnent désormais les modèles de Paddock&#x202f;: «&#x202f;Réessayer&#x202f;» en produit une.</translation>
    </message>
    <message>
        <source>You edited this answer, so these words are not a model’s alone. Try Again makes an answer of which it is known how sure the model was.</source>
        <translation>Vous avez modifié cette réponse&#x202f;: ces mots ne sont plus ceux d’un modèle seul. «&#x202f;Réessayer&#x202f;» produit une réponse dont on sait à quel point le modèle en était sûr.</translation>
    </message>
    <message>
        <source>It is not known how sure the model was of the beginning.</source>
        <translation>On ne sait pas à quel point le modèle était sûr du début.</translation>
    </message>
    <message>
        <source>The model is being opened. Wait a moment.</source>
        <translation>Le modèle est en cours d’ouverture. Patientez un instant.</translation>
    </message>
    <message>
        <source>No model is open. Open one to go on with another token.</source>
        <translation>Aucun modèle n’est ouvert. Ouvrez-en un pour continuer avec un autre token.</translation>
    </message>
    <message>
        <source>{model} gave this answer, and now {other} would go on. Other models have other tokens: open {model} first.</source>
        <translation>{model} a donné cette réponse, et c’est {other} qui continuerait. D’autres modèles ont d’autres tokens&#x202f;: ouvrez d’abord {model}.</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Accéder à tout</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Token {number} of the {count} that make this</source>
        <translation>Token {number} sur les {count} qui forment ceci</translation>
    </message>
    <message>
        <source>Stopped while thinking</source>
        <translation>Arrêté pendant la réflexion</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Aller</translation>
    </message>
    <message>
        <source>Go to Anything…</source>
        <translation>Accéder à tout…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Previous Chat</source>
        <translation>Chat précédent</translation>
    </message>
    <message>
        <source>Next Chat</source>
        <translation>Chat suivant</translation>
    </message>
    <message>
        <source>Chat by Number</source>
        <translation>Chat par numéro</translation>
    </message>
    <message>
        <source>Top of Chat</source>
        <translation>Début du chat</translation>
    </message>
    <message>
        <source>End of Chat</source>
        <translation>Fin du chat</translation>
    </message>
    <message>
        <source>Message Field</source>
        <translation>Champ du message</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Chat {number}</source>
        <translation>Chat {number}</translation>
    </message>
    <message>
        <source>{title}, command</source>
        <translation>{title}, commande</translation>
    </message>
    <message>
        <source>{title}, model</source>
        <translation>{title}, modèle</translation>
    </message>
    <message>
        <source>{title}, preset</source>
        <translation>{title}, préréglage</translation>
    </message>
    <message>
        <source>{title}, chat</source>
        <translation>{title}, chat</translation>
    </message>
    <message>
        <source>Hidden by you</source>
        <translation>Masqués par vous</translation>
    </message>
    <message>
        <source>Answers now</source>
        <translation>Répond actuellement</translation>
    </message>
    <message>
        <source>Search all messages for “{words}”</source>
        <translation>Rechercher « {words} » dans tous les messages</translation>
    </message>
    <message>
        <source>This chat uses the preset “{name}” now.</source>
        <translation>Ce chat utilise maintenant le préréglage « {name} ».</translation>
    </message>
    <message>
        <source>Chats, commands, models and presets</source>
        <translation>Chats, commandes, modèles et préréglages</translation>
    </message>
    <message>
        <source>The chat could not be printed. Check the printer, and print again.</source>
        <translation>Impossible d’imprimer le chat. Vérifiez l’imprimante, puis réessayez.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>In the message field</source>
        <translation>Dans le champ du message</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>Dans la liste des chats</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>What was asked before</source>
        <translation>Questions précédentes</translation>
    </message>
    <message>
        <source>Write in the chat</source>
        <translation>Écrire dans le chat</translation>
    </message>
    <message>
        <source>Message by message</source>
        <translation>Message par message</translation>
    </message>
    <message>
        <source>What can be done with a message</source>
        <translation>Actions du message</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>Revenir au message</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>Page par page</translation>
    </message>
    <message>
        <source>How likely the model held each token, before temperature and the other dials: the deeper the colour, the less likely. What was least likely is underlined.</source>
        <translation>La probabilité que le modèle donnait à chaque token, avant la température et les autres réglages&#x202f;: plus la couleur est soutenue, moins il était probable. Le moins probable est souligné.</translation>
    </message>
    <message>
        <source>The left and right arrow keys go from token to token, with Option to those in doubt; Return goes to the alternatives, and Escape leaves.</source>
        <translation>Les flèches gauche et droite vont d’un token à l’autre, avec Option aux moins sûrs&#x202f;; Retour mène aux autres possibilités, Échap quitte.</translation>
    </message>
    <message>
        <source>less sure</source>
        <translation>moins sûr</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Instead, go on with</source>
        <translation>Continuer plutôt avec</translation>
    </message>
    <message>
        <source>Go on with this instead</source>
        <translation>Continuer plutôt avec ceci</translation>
    </message>
    <message>
        <source>{token}, {chance}</source>
        <translation>{token}, {chance}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Write a question first; then two answers to it can be compared.</source>
        <translation>Écrivez d’abord une question ; deux réponses pourront alors être comparées.</translation>
    </message>
    <message>
        <source>The second answer was not asked for, as you left the chat.</source>
        <translation>La seconde réponse n’a pas été demandée, car vous avez quitté le chat.</translation>
    </message>
    <message>
        <source>One model answers at a time: B begins when A is done. Both answers stay in the chat as versions.</source>
        <translation>Un seul modèle répond à la fois : B commence quand A a terminé. Les deux réponses restent dans le chat comme versions.</translation>
    </message>
    <message>
        <source>Compare answers</source>
        <translation>Comparer des réponses</translation>
    </message>
    <message>
        <source>Compare Answers</source>
        <translation>Comparer des réponses</translation>
    </message>
    <message>
        <source>Ask Both</source>
        <translation>Demander aux deux</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Close comparison</source>
        <translation>Fermer la comparaison</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>{n} seconds left</source>
        <translation>
            <numerusform>{n} seconde restante</numerusform>
            <numerusform>{n} secondes restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes left</source>
        <translation>
            <numerusform>{n} minute restante</numerusform>
            <numerusform>{n} minutes restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hours left</source>
        <translation>
            <numerusform>{n} heure restante</numerusform>
            <numerusform>{n} heures restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>more than a day left</source>
        <translation>plus d’un jour restant</translation>
    </message>
    <message>
        <source>This Mac is not connected to the internet. Connect it, then try again.</source>
        <translation>Ce Mac n’est pas connecté à Internet. Connectez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Paddock is set to stay offline. To reach the Hub, turn Offline off in Settings.</source>
        <translation>Paddock est réglé pour rester hors ligne. Pour joindre le Hub, désactivez Hors ligne dans les réglages.</translation>
    </message>
    <message>
        <source>{host} does not answer. Try again later, or choose a mirror of the Hub in Settings.</source>
        <translation>{host} ne répond pas. Réessayez plus tard, ou choisissez un miroir du Hub dans les réglages.</translation>
    </message>
    <message>
        <source>The Hub</source>
        <translation>Le Hub</translation>
    </message>
    <message>
        <source>{host} has been asked too much from this network. Wait some minutes, then try again; signing in with a token in Settings allows more.</source>
        <translation>{host} a reçu trop de demandes depuis ce réseau. Attendez quelques minutes, puis réessayez ; un jeton d’accès dans les réglages en autorise davantage.</translation>
    </message>
    <message>
        <source>This network answers in the place of the Hub, as one does that wants you to sign in. Open any web page in your browser, sign in there, then try again.</source>
        <translation>Ce réseau répond à la place du Hub, comme le fait un réseau qui demande de s’identifier. Ouvrez une page web dans votre navigateur, identifiez-vous, puis réessayez.</translation>
    </message>
    <message>
        <source>The makers of {name} want to be asked first. Ask for access on its page on the Hub, put your token into Settings, then try again.</source>
        <translation>Les auteurs de {name} veulent qu’on le leur demande d’abord. Demandez l’accès sur sa page du Hub, indiquez votre jeton d’accès dans les réglages, puis réessayez.</translation>
    </message>
    <message>
        <source>The makers of {name} want to know who gets it, and your token is never sent to a mirror. To ask the Hub itself, remove the mirror in Settings, then try again.</source>
        <translation>Les auteurs de {name} veulent savoir qui l’obtient, et votre jeton d’accès n’est jamais envoyé à un miroir. Pour interroger le Hub lui-même, retirez le miroir dans les réglages, puis réessayez.</translation>
    </message>
    <message>
        <source>{name} is given out under a licence that you have not accepted. Accept it on its page on the Hub, signed in as the one whose token is in Settings, then try again.</source>
        <translation>{name} est proposé sous une licence que vous n’avez pas acceptée. Acceptez-la sur sa page du Hub, avec le compte dont le jeton est dans les réglages, puis réessayez.</translation>
    </message>
    <message>
        <source>{name} is private, or does not exist. Check its name; if it is yours, put a token that may read it into Settings.</source>
        <translation>{name} est privé ou n’existe pas. Vérifiez son nom ; s’il est à vous, indiquez dans les réglages un jeton qui peut le lire.</translation>
    </message>
    <message>
        <source>The mirror in Settings does not have {name}, or it is private: your token is never sent to a mirror. Check its name, or remove the mirror to ask the Hub itself.</source>
        <translation>Le miroir indiqué dans les réglages n’a pas {name}, ou celui-ci est privé : votre jeton d’accès n’est jamais envoyé à un miroir. Vérifiez le nom, ou retirez le miroir pour interroger le Hub lui-même.</translation>
    </message>
    <message>
        <source>The Hub does not accept your token: it is wrong, or has ended. Put a new one into Settings, or remove it to go on without.</source>
        <translation>Le Hub n’accepte pas votre jeton d’accès : il est erroné ou a expiré. Indiquez-en un nouveau dans les réglages, ou retirez-le pour continuer sans.</translation>
    </message>
    <message>
        <source>{name} is not on the Hub, or no longer. Check its name, or look for another copy of it.</source>
        <translation>{name} n’est pas ou plus sur le Hub. Vérifiez son nom, ou cherchez-en une autre copie.</translation>
    </message>
    <message>
        <source>This model has moved to {name}, which belongs to somebody else. If you trust them, look for it under that name.</source>
        <translation>Ce modèle a été déplacé vers {name}, qui appartient à quelqu’un d’autre. Si vous lui faites confiance, cherchez-le sous ce nom.</translation>
    </message>
    <message>
        <source>{name} has changed on the Hub since it was chosen. Choose it again to get the new one.</source>
        <translation>{name} a changé sur le Hub depuis que vous l’avez choisi. Choisissez-le à nouveau pour obtenir le nouveau.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {size} more are needed. Make room, then go on; what has come is kept.</source>
        <translation>Il n’y a pas assez de place sur le disque : il manque {size}. Faites de la place, puis continuez ; ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then go on; what has come is kept.</source>
        <translation>Le disque est plein. Faites de la place, puis continuez ; ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>{name} cannot be written. See that its folder is there and that you may write in it, then try again.</source>
        <translation>Impossible d’écrire {name}. Vérifiez que son dossier existe et que vous pouvez y écrire, puis réessayez.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>{name} came with wrong bytes, twice, so it was not kept. Try again on another network, or with another endpoint in Settings.</source>
        <translation>{name} est arrivé deux fois avec un contenu erroné et n’a donc pas été conservé. Réessayez sur un autre réseau, ou avec un autre point d’accès dans les réglages.</translation>
    </message>
    <message>
        <source>{host} sent nothing for too long. Look at the connection and go on, or choose a mirror of the Hub in Settings; what has come is kept.</source>
        <translation>{host} n’a rien envoyé depuis trop longtemps. Vérifiez la connexion et continuez, ou choisissez un miroir du Hub dans les réglages ; ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>Paddock does not take {name}: such files can hold programs, or be written outside their folder. Choose a model in GGUF or MLX format.</source>
        <translation>Paddock n’accepte pas {name} : de tels fichiers peuvent contenir des programmes ou être écrits hors de leur dossier. Choisissez un modèle au format GGUF ou MLX.</translation>
    </message>
    <message>
        <source>these files</source>
        <translation>ces fichiers</translation>
    </message>
    <message>
        <source>{host} does not answer as the Hub does. Check the endpoint in Settings, or try again later.</source>
        <translation>{host} ne répond pas comme le fait le Hub. Vérifiez le point d’accès dans les réglages, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>This was cancelled. Nothing of it is kept.</source>
        <translation>Annulé. Rien n’en est conservé.</translation>
    </message>
    <message>
        <source>The part of Paddock that reaches the Hub stopped unexpectedly. Try again; what has come is kept.</source>
        <translation>La partie de Paddock qui joint le Hub s’est arrêtée de façon inattendue. Réessayez ; ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>Ce modèle</translation>
    </message>
    <message>
        <source>This is a LoRA adapter for {base}, which is not on this computer. Get that model.</source>
        <translation>C’est un adaptateur LoRA pour {base}, qui n’est pas sur cet ordinateur. Obtenez ce modèle.</translation>
    </message>
    <message>
        <source>This is a LoRA adapter that does not say for which model it is.</source>
        <translation>C’est un adaptateur LoRA qui ne dit pas pour quel modèle il est.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>De nombreuses langues</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>Thinks before it answers</source>
        <translation>Réfléchit avant de répondre</translation>
    </message>
    <message>
        <source>Long texts</source>
        <translation>Longs textes</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petit</translation>
    </message>
    <message>
        <source>The catalog of models is damaged. Install Paddock again to mend it; searching still works.</source>
        <translation>Le catalogue des modèles est endommagé. Réinstallez Paddock pour le réparer ; la recherche fonctionne toujours.</translation>
    </message>
    <message>
        <source>There is a {folder} already. Remove it first, or keep it.</source>
        <translation>Il y a déjà {folder}. Supprimez-le d’abord, ou gardez-le.</translation>
    </message>
    <message>
        <source>Another Paddock is converting {name} just now. Wait until it is done.</source>
        <translation>Un autre Paddock convertit {name} en ce moment. Attendez qu’il ait terminé.</translation>
    </message>
    <message>
        <source>The engine came to an end. Look whether there is memory and room for it.</source>
        <translation>Le moteur s’est arrêté. Vérifiez qu’il y a assez de mémoire et de place.</translation>
    </message>
    <message>
        <source>{name} could not be converted. {why}</source>
        <translation>{name} n’a pas pu être converti. {why}</translation>
    </message>
    <message>
        <source>{name} cannot be read: what read it came to an end. Get the file again.</source>
        <translation>{name} ne peut pas être lu : le programme qui le lisait s’est arrêté. Obtenez le fichier à nouveau.</translation>
    </message>
    <message>
        <source>{name} cannot be read: it took too long. Look at the disk that it lies on.</source>
        <translation>{name} ne peut pas être lu : cela a pris trop de temps. Vérifiez le disque où il se trouve.</translation>
    </message>
    <message>
        <source>What was noted of your models (their names, your folders) could not be read: it is damaged, or a newer Paddock wrote it. It is kept as {name}; no model is lost.</source>
        <translation>Les notes sur vos modèles (leurs noms, vos dossiers) n’ont pas pu être lues : elles sont endommagées, ou viennent d’un Paddock plus récent. Elles sont gardées sous {name} ; aucun modèle n’est perdu.</translation>
    </message>
    <message>
        <source>Your history is locked, and with it whether Paddock is to stay offline. Get the model in the window.</source>
        <translation>Votre historique est verrouillé, et avec lui le choix de rester hors ligne. Obtenez le modèle dans la fenêtre.</translation>
    </message>
    <message>
        <source>Whether Paddock is to stay offline cannot be read ({error}). Open the window, and get the model there.</source>
        <translation>Impossible de lire si Paddock doit rester hors ligne ({error}). Ouvrez la fenêtre et obtenez-y le modèle.</translation>
    </message>
    <message>
        <source>{name} could not be removed whole ({error}). See that Paddock may write to its folder, and remove it again.</source>
        <translation>{name} n’a pas pu être supprimé en entier ({error}). Vérifiez que Paddock a le droit d’écrire dans son dossier, puis supprimez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} is a part of Paddock, so it stays as long as Paddock.</source>
        <translation>{name} fait partie de Paddock et reste avec lui.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one that is there.</source>
        <translation>Il n’y a pas de dossier {folder}. Choisissez-en un qui existe.</translation>
    </message>
    <message>
        <source>Paddock has not looked at this model yet.</source>
        <translation>Paddock n’a pas encore examiné ce modèle.</translation>
    </message>
    <message numerus="yes">
        <source>{n} bits</source>
        <translation>
            <numerusform>1 bit</numerusform>
            <numerusform>{n} bits</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is not on the Hub as it was. Look for it there.</source>
        <translation>{name} n’est plus sur le Hub tel qu’il était. Cherchez-le là-bas.</translation>
    </message>
    <message>
        <source>The list of connections cannot be read: Paddock may not.</source>
        <translation>La liste des connexions ne peut être lue : Paddock n’en a pas le droit.</translation>
    </message>
    <message>
        <source>The list of connections cannot be cleared: Paddock may not write there.</source>
        <translation>La liste des connexions ne peut être effacée : Paddock n’a pas le droit d’y écrire.</translation>
    </message>
    <message>
        <source>This is no address of a Hub. It begins with https://, as in https://hub.example.org.</source>
        <translation>Ce n’est pas l’adresse d’un Hub. Elle commence par https://, comme dans https://hub.example.org.</translation>
    </message>
    <message>
        <source>A token begins with “hf_” and has no spaces. You find yours at {address}.</source>
        <translation>Un jeton commence par « hf_ » et ne contient pas d’espace. Le vôtre se trouve sur {address}.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not let go of the token, so Paddock still keeps it. See that the keychain is unlocked, then try again.</source>
        <translation>Le trousseau du système n’a pas supprimé le jeton d’accès : Paddock le conserve donc encore. Vérifiez que le trousseau est déverrouillé, puis réessayez.</translation>
    </message>
    <message>
        <source>{file} cannot be written ({fault}). See that there is room</source>
        <translation>Impossible d’écrire {file} ({fault}). Vérifiez qu’il y a de la place</translation>
    </message>
    <message>
        <source>The list of your downloads could not be read: it is damaged, or a newer Paddock wrote it. It is kept as {name}. What has come of a download is in the new list, paused.</source>
        <translation>La liste de vos téléchargements n’a pas pu être lue : elle est endommagée, ou vient d’un Paddock plus récent. Elle est gardée sous {name}. Ce qui a déjà été téléchargé figure en pause dans la nouvelle liste.</translation>
    </message>
    <message>
        <source>Download · {size}</source>
        <translation>Télécharger · {size}</translation>
    </message>
    <message>
        <source>Download · about {size}</source>
        <translation>Télécharger · environ {size}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Length of a conversation</source>
        <translation>Longueur d’une conversation</translation>
    </message>
    <message>
        <source>For a conversation of</source>
        <translation>Pour une conversation de</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recommandé</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>Licence : {name}</translation>
    </message>
    <message>
        <source>Download {name}, {size}</source>
        <translation>Télécharger {name}, {size}</translation>
    </message>
    <message>
        <source>Download and Chat</source>
        <translation>Télécharger et discuter</translation>
    </message>
    <message>
        <source>Download {name} and chat</source>
        <translation>Télécharger {name} et discuter</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examen de cet ordinateur…</translation>
    </message>
    <message>
        <source>{chip}: a model may have up to {most} of {total} of memory.</source>
        <translation>{chip} : un modèle peut occuper jusqu’à {most} sur {total} de mémoire.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>{tokens} tokens, about {words} words</source>
        <translation>{tokens} tokens, environ {words} mots</translation>
    </message>
    <message>
        <source>Waits for the others</source>
        <translation>Attend les autres</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Waits for the network, and goes on by itself</source>
        <translation>Attend le réseau, puis reprend seul</translation>
    </message>
    <message>
        <source>Checking what has come</source>
        <translation>Vérification de ce qui est arrivé</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} par seconde</translation>
    </message>
    <message numerus="yes">
        <source>{name}, {n} percent</source>
        <translation>
            <numerusform>{name}, {n} pour cent</numerusform>
            <numerusform>{name}, {n} pour cent</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is being downloaded. What you get goes on here, also after a restart.</source>
        <translation>Aucun téléchargement en cours. Ce que vous obtenez se poursuit ici, même après un redémarrage.</translation>
    </message>
    <message>
        <source>Pause All</source>
        <translation>Tout mettre en pause</translation>
    </message>
    <message>
        <source>Resume All</source>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Clear Finished</source>
        <translation>Effacer les terminés</translation>
    </message>
    <message>
        <source>Downloads, {percent}</source>
        <translation>Téléchargements, {percent}</translation>
    </message>
    <message>
        <source>Downloading {name}: {percent}</source>
        <translation>Téléchargement de {name} : {percent}</translation>
    </message>
    <message numerus="yes">
        <source>Downloading {n} models: {percent}</source>
        <translation>
            <numerusform>Téléchargement d’un modèle : {percent}</numerusform>
            <numerusform>Téléchargement de {n} modèles : {percent}</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>Téléchargement de {name}</translation>
    </message>
    <message>
        <source>Use a model I already have…</source>
        <translation>Utiliser un modèle que j’ai déjà…</translation>
    </message>
    <message>
        <source>Put this away for good</source>
        <translation>Ne plus afficher</translation>
    </message>
    <message>
        <source>{name} is already on this computer</source>
        <translation>{name} est déjà sur cet ordinateur</translation>
    </message>
    <message>
        <source>It answers better than the small model that Paddock comes with.</source>
        <translation>Il répond mieux que le petit modèle fourni avec Paddock.</translation>
    </message>
    <message>
        <source>{size} to download, {free} free on the disk</source>
        <translation>{size} à télécharger, {free} libres sur le disque</translation>
    </message>
    <message>
        <source>Recommended for this computer: {name}</source>
        <translation>Recommandé pour cet ordinateur : {name}</translation>
    </message>
    <message>
        <source>Folders that you added</source>
        <translation>Dossiers que vous avez ajoutés</translation>
    </message>
    <message>
        <source>{folder} (not connected)</source>
        <translation>{folder} (non connecté)</translation>
    </message>
    <message>
        <source>Forget the folder {folder}</source>
        <translation>Oublier le dossier {folder}</translation>
    </message>
    <message>
        <source>Forget this folder. Nothing in it is changed.</source>
        <translation>Oublier ce dossier. Rien n’y est modifié.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Open to all</source>
        <translation>Ouvert à tous</translation>
    </message>
    <message>
        <source>Only models whose makers need not be asked first</source>
        <translation>Seulement les modèles dont les auteurs n’ont pas à être sollicités</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Indifférent</translation>
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
        <translation>Non quantifié</translation>
    </message>
    <message>
        <source>Trending</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>Most downloads</source>
        <translation>Les plus téléchargés</translation>
    </message>
    <message>
        <source>Most likes</source>
        <translation>Les plus aimés</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Les plus récents</translation>
    </message>
    <message>
        <source>{number}B parameters</source>
        <translation>{number} Md de paramètres</translation>
    </message>
    <message>
        <source>{number}M parameters</source>
        <translation>{number} M de paramètres</translation>
    </message>
    <message numerus="yes">
        <source>{n} downloads</source>
        <translation>
            <numerusform>{n} téléchargement</numerusform>
            <numerusform>{n} téléchargements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} likes</source>
        <translation>
            <numerusform>{n} j’aime</numerusform>
            <numerusform>{n} j’aime</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask its makers first</source>
        <translation>Demander d’abord à ses auteurs</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens of context</source>
        <translation>
            <numerusform>{n} token de contexte</numerusform>
            <numerusform>{n} tokens de contexte</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated {when}</source>
        <translation>Mis à jour : {when}</translation>
    </message>
    <message>
        <source>This chat has a model of its own. What you choose here answers in all chats.</source>
        <translation>Ce chat a son propre modèle. Celui que vous choisissez ici répond dans tous les chats.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Get more models…</source>
        <translation>Obtenir d’autres modèles…</translation>
    </message>
    <message>
        <source>Manage models…</source>
        <translation>Gérer les modèles…</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop grand</translation>
    </message>
    <message>
        <source>fits comfortably</source>
        <translation>tient à l’aise</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>trop grand pour cet ordinateur</translation>
    </message>
    <message>
        <source>Got by Paddock</source>
        <translation>Obtenu par Paddock</translation>
    </message>
    <message>
        <source>In the Hugging Face cache</source>
        <translation>Dans le cache de Hugging Face</translation>
    </message>
    <message>
        <source>In LM Studio</source>
        <translation>Dans LM Studio</translation>
    </message>
    <message>
        <source>In Ollama</source>
        <translation>Dans Ollama</translation>
    </message>
    <message>
        <source>In a folder of yours</source>
        <translation>Dans un de vos dossiers</translation>
    </message>
    <message>
        <source>Run by Paddock</source>
        <translation>Exécutés par Paddock</translation>
    </message>
    <message>
        <source>Run through mlx-lm</source>
        <translation>Exécutés par mlx-lm</translation>
    </message>
    <message>
        <source>Cannot run here</source>
        <translation>Ne fonctionnent pas ici</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>Examen en cours…</translation>
    </message>
    <message>
        <source>{tokens} context</source>
        <translation>contexte de {tokens}</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>a model was never used</comment>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Back to Chat</source>
        <translation>Retour au chat</translation>
    </message>
    <message>
        <source>Paddock uses the network only to look for models and to download them, when you ask for it. What you type never leaves this computer.</source>
        <translation>Paddock n’utilise le réseau que pour chercher des modèles et les télécharger, à votre demande. Ce que vous tapez ne quitte jamais cet ordinateur.</translation>
    </message>
    <message>
        <source>For networks from which the Hub cannot be reached: the mirror is asked for everything in its place. Files are held against the digests that it tells, so choose one that you trust. Your token is never sent to it.</source>
        <translation>Pour les réseaux d’où le Hub est inaccessible : le miroir est interrogé pour tout à sa place. Les fichiers sont comparés aux empreintes qu’il indique : choisissez-en un de confiance. Votre jeton d’accès ne lui est jamais envoyé.</translation>
    </message>
    <message>
        <source>Needed only for models whose makers want to know who downloads them. It is kept in the system&apos;s keychain, and sent to huggingface.co alone.</source>
        <translation>Nécessaire seulement pour les modèles dont les auteurs veulent savoir qui les télécharge. Il est gardé dans le trousseau du système et n’est envoyé qu’à huggingface.co.</translation>
    </message>
    <message>
        <source>Offline: use the network for nothing</source>
        <translation>Hors ligne : ne jamais utiliser le réseau</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Forget It</source>
        <translation>L’oublier</translation>
    </message>
    <message>
        <source>A token is kept.</source>
        <translation>Un jeton est conservé.</translation>
    </message>
    <message>
        <source>Get a Token…</source>
        <translation>Obtenir un jeton…</translation>
    </message>
    <message>
        <source>Show Connections…</source>
        <translation>Afficher les connexions…</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <source>Mirror of the Hub</source>
        <translation>Miroir du Hub</translation>
    </message>
    <message>
        <source>Download speed</source>
        <translation>Vitesse de téléchargement</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>Aussi vite que possible</translation>
    </message>
    <message>
        <source>Up to {size} a second</source>
        <translation>Jusqu’à {size} par seconde</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installés</translation>
    </message>
    <message>
        <source>Get Models</source>
        <translation>Obtenir des modèles</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Téléchargements</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Did not open</source>
        <translation>Non ouvert</translation>
    </message>
    <message>
        <source>No model is on this computer yet.</source>
        <translation>Aucun modèle n’est encore sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Adapter of {model}, for this chat only</source>
        <translation>Adaptateur de {model}, pour ce chat seulement</translation>
    </message>
    <message>
        <source>The makers of this model want to be asked first: ask for access on its page on the Hub, and put your token into Settings.</source>
        <translation>Les auteurs de ce modèle veulent d’abord être sollicités : demandez l’accès sur sa page du Hub, puis saisissez votre jeton dans les réglages.</translation>
    </message>
    <message>
        <source>The makers of this model want to know who gets it, and your token is never sent to a mirror. To ask the Hub itself, remove the mirror in Settings.</source>
        <translation>Les auteurs de ce modèle veulent savoir qui l’obtient, et votre jeton d’accès n’est jamais envoyé à un miroir. Pour interroger le Hub lui-même, retirez le miroir dans les réglages.</translation>
    </message>
    <message>
        <source>There is nothing in this repository that Paddock can run.</source>
        <translation>Ce dépôt ne contient rien que Paddock puisse exécuter.</translation>
    </message>
    <message>
        <source>Open Its Page…</source>
        <translation>Ouvrir sa page…</translation>
    </message>
    <message>
        <source>What its makers say</source>
        <translation>Ce qu’en disent ses auteurs</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Fiche du modèle</translation>
    </message>
    <message>
        <source>Looking on the Hub…</source>
        <translation>Recherche sur le Hub…</translation>
    </message>
    <message>
        <source>Another model is being converted.</source>
        <translation>Un autre modèle est en cours de conversion.</translation>
    </message>
    <message>
        <source>Show Conversion…</source>
        <translation>Afficher la conversion…</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>Convertir…</translation>
    </message>
    <message>
        <source>Show Download</source>
        <translation>Voir le téléchargement</translation>
    </message>
    <message>
        <source>Get It Again</source>
        <translation>Le télécharger à nouveau</translation>
    </message>
    <message>
        <source>Show More</source>
        <translation>Afficher plus</translation>
    </message>
    <message numerus="yes">
        <source>{n} models, and more</source>
        <translation>
            <numerusform>{n} modèle, et d’autres</numerusform>
            <numerusform>{n} modèles, et d’autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} models</source>
        <translation>
            <numerusform>{n} modèle</numerusform>
            <numerusform>{n} modèles</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found for “{words}”. Try fewer words, or fewer filters.</source>
        <translation>Aucun résultat pour « {words} ». Essayez avec moins de mots ou de filtres.</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer filters.</source>
        <translation>Aucun résultat. Essayez avec moins de filtres.</translation>
    </message>
    <message>
        <source>There is too little free memory to try what came out beside its source.</source>
        <translation>Il n’y a pas assez de mémoire libre pour comparer le résultat à sa source.</translation>
    </message>
    <message>
        <source>What came out foresees a text much worse than its source: perplexity {ours}, and {theirs} before. Convert it to more bits.</source>
        <translation>Le résultat prédit un texte bien moins bien que sa source : perplexité {ours}, contre {theirs} avant. Convertissez avec plus de bits.</translation>
    </message>
    <message>
        <source>{name} is there already</source>
        <translation>{name} existe déjà</translation>
    </message>
    <message>
        <source>its weights are packed already</source>
        <translation>ses poids sont déjà compactés</translation>
    </message>
    <message>
        <source>what comes out cannot be written ({why})</source>
        <translation>le résultat ne peut pas être écrit ({why})</translation>
    </message>
    <message>
        <source>it needs {needs} of disk, and {has} is free</source>
        <translation>il faut {needs} sur le disque, et {has} sont libres</translation>
    </message>
    <message>
        <source>what comes out cannot be opened</source>
        <translation>le résultat ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>what comes out gives no numbers</source>
        <translation>le résultat ne calcule rien de valable</translation>
    </message>
    <message>
        <source>{name} turns text into numbers (an encoder) and writes none. Choose a chat model.</source>
        <translation>{name} transforme le texte en nombres (un encodeur) et n’en écrit pas. Choisissez un modèle de chat.</translation>
    </message>
    <message>
        <source>{name} sees or hears, and writes no text by itself. Choose a chat model.</source>
        <translation>{name} voit ou entend, et n’écrit pas de texte par lui-même. Choisissez un modèle de chat.</translation>
    </message>
    <message>
        <source>{name} is a LoRA adapter in a format that Paddock does not read. It reads those of mlx-lm: adapters.safetensors with adapter_config.json.</source>
        <translation>{name} est un adaptateur LoRA dans un format que Paddock ne lit pas. Il lit ceux de mlx-lm : adapters.safetensors avec adapter_config.json.</translation>
    </message>
    <message>
        <source>{name} has its weights in a format that can run code (pickle), so Paddock does not open it. Get it as safetensors or GGUF.</source>
        <translation>Les poids de {name} sont dans un format qui peut exécuter du code (pickle) ; Paddock ne l’ouvre donc pas. Obtenez-le en safetensors ou en GGUF.</translation>
    </message>
    <message>
        <source>{name} is one of several files of a model, which Paddock cannot join. Get the model as one file, or as a folder for MLX.</source>
        <translation>{name} est l’un des fichiers d’un modèle que Paddock ne peut pas réunir. Obtenez le modèle en un seul fichier, ou en dossier pour MLX.</translation>
    </message>
    <message>
        <source>mlx-lm cannot pack its weights</source>
        <translation>mlx-lm ne peut pas compacter ses poids</translation>
    </message>
    <message>
        <source>none of its matrices is made of whole groups of {size} weights</source>
        <translation>aucune de ses matrices n’est faite de groupes entiers de {size} poids</translation>
    </message>
    <message>
        <source>{name} in {bits} bits is ready.</source>
        <translation>{name} en {bits} bits est prêt.</translation>
    </message>
    <message>
        <source>Choose an adapter’s folder</source>
        <translation>Choisir le dossier d’un adaptateur</translation>
    </message>
    <message>
        <source>Small weights that change the model, for this chat only.</source>
        <translation>De petits poids qui modifient le modèle, pour ce chat seulement.</translation>
    </message>
    <message>
        <source>This adapter is not there any more. Choose another one, or none.</source>
        <translation>Cet adaptateur n’est plus là. Choisissez-en un autre, ou aucun.</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no adapter</comment>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Un autre dossier…</translation>
    </message>
    <message>
        <source>Cancel converting {name}</source>
        <translation>Annuler la conversion de {name}</translation>
    </message>
    <message>
        <source>A little larger than 4 bits, and a little more exact.</source>
        <translation>Un peu plus grand qu’en 4 bits, et un peu plus précis.</translation>
    </message>
    <message>
        <source>Keeps nearly all that the model can do.</source>
        <translation>Garde presque tout ce que le modèle sait faire.</translation>
    </message>
    <message>
        <source>Smallest and quickest. Large models keep most of what they can do.</source>
        <translation>Le plus petit et le plus rapide. Les grands modèles gardent l’essentiel de leurs capacités.</translation>
    </message>
    <message>
        <source>As good as the model itself.</source>
        <translation>Aussi bon que le modèle lui-même.</translation>
    </message>
    <message>
        <source>A model as small as this one often talks nonsense in 4 bits.</source>
        <translation>Un modèle aussi petit dit souvent n’importe quoi en 4 bits.</translation>
    </message>
    <message>
        <source>A model as small as this one loses much in 5 bits.</source>
        <translation>Un modèle aussi petit perd beaucoup en 5 bits.</translation>
    </message>
    <message>
        <source>Making its weights smaller… {percent}</source>
        <translation>Réduction de ses poids… {percent}</translation>
    </message>
    <message>
        <source>Trying what came out… {percent}</source>
        <translation>Essai du résultat… {percent}</translation>
    </message>
    <message>
        <source>Noting what its files are… {percent}</source>
        <translation>Relevé de ses fichiers… {percent}</translation>
    </message>
    <message>
        <source>Converting {name} to {bits} bits</source>
        <translation>Conversion de {name} en {bits} bits</translation>
    </message>
    <message>
        <source>Stopping, and removing what was made…</source>
        <translation>Arrêt, et retrait de ce qui a été fait…</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>déjà là</translation>
    </message>
    <message>
        <source>That is too little room. Free some, or choose fewer bits.</source>
        <translation>La place manque. Libérez-en, ou choisissez moins de bits.</translation>
    </message>
    <message>
        <source>“{name}” is not there.</source>
        <translation>« {name} » n’existe pas.</translation>
    </message>
    <message>
        <source>Paddock cannot open “{name}”. It opens models (.gguf files, and folders with a config.json) and exported conversations. To have a file go with a message, drop it on the chat.</source>
        <translation>Paddock ne peut pas ouvrir « {name} ». Il ouvre des modèles (fichiers .gguf et dossiers contenant un config.json) et des chats exportés. Pour joindre un fichier à un message, déposez-le sur le chat.</translation>
    </message>
    <message>
        <source>“{name}” was not imported.</source>
        <translation>« {name} » n’a pas été importé.</translation>
    </message>
    <message>
        <source>One model answers at a time: “{name}” was opened, and none of the others.</source>
        <translation>Un seul modèle répond à la fois : « {name} » a été ouvert, les autres non.</translation>
    </message>
    <message>
        <source>Attach Instead</source>
        <translation>Joindre plutôt</translation>
    </message>
    <message>
        <source>Paddock is being copied to {folder}…</source>
        <translation>Copie de Paddock dans {folder}…</translation>
    </message>
    <message>
        <source>The Paddock in {folder} is open, so it cannot be replaced. Quit it, and start this one again.</source>
        <translation>Le Paddock qui se trouve dans {folder} est ouvert et ne peut donc pas être remplacé. Quittez-le, puis relancez celui-ci.</translation>
    </message>
    <message>
        <source>Paddock could not be copied to {folder}: {fault}. You can drag it there in the Finder.</source>
        <translation>Paddock n’a pas pu être copié dans {folder} : {fault}. Vous pouvez l’y faire glisser dans le Finder.</translation>
    </message>
    <message>
        <source>Move Paddock to your Applications folder?</source>
        <translation>Déplacer Paddock dans votre dossier Applications ?</translation>
    </message>
    <message>
        <source>It is on a disk image or among your downloads now, where it may get lost. Paddock is copied, and starts again from there. Your conversations and models stay where they are.</source>
        <translation>Il se trouve actuellement sur une image disque ou parmi vos téléchargements, où il peut se perdre. Paddock est copié, puis redémarre depuis ce dossier. Vos chats et vos modèles restent où ils sont.</translation>
    </message>
    <message>
        <source>There is Paddock {there} in {folder} already, and this is {here}. Replace it with this one?</source>
        <translation>Paddock {there} se trouve déjà dans {folder}, et ceci est la version {here}. Le remplacer par celle-ci ?</translation>
    </message>
    <message>
        <source>There is another Paddock in {folder} already, of a version that is not known. This is {here}. Replace it with this one?</source>
        <translation>Un autre Paddock, de version inconnue, se trouve déjà dans {folder}. Ceci est la version {here}. Le remplacer par celle-ci ?</translation>
    </message>
    <message>
        <source>Move to Applications</source>
        <translation>Déplacer dans Applications</translation>
    </message>
    <message>
        <source>Don’t ask again</source>
        <translation>Ne plus demander</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>No browser could be opened. This is Paddock {version}; newer ones are at {address}</source>
        <translation>Aucun navigateur n’a pu être ouvert. Ceci est Paddock {version} ; les versions plus récentes se trouvent à l’adresse {address}</translation>
    </message>
    <message>
        <source>Check for Updates</source>
        <translation>Rechercher les mises à jour</translation>
    </message>
</context>
</TS>
