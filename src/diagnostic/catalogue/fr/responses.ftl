# Les fichiers de réponses.
responses-missing = le fichier de réponses « { $name } » est introuvable
responses-slash = les dossiers se séparent par « / », dans « responses » : { $path }
responses-below-content = le chemin part de content/, dans « responses » : { $path }
responses-folder = « { $name } » est un dossier; il faut le fichier de réponses, en CSV
responses-unreadable = impossible de lire « { $name } » : { $reason }
responses-empty = « { $name } » est vide; il faut une ligne d’en-tête, puis une ligne par personne répondante
responses-changed = « { $name } » a changé pendant que le rapport se faisait
responses-changed-help = attendez la fin de l’exportation, puis relancez
responses-delimiter = « { $sign } » ne peut pas séparer les cellules de « { $name } »; on attend une virgule, un point-virgule ou une tabulation
responses-spss-damaged = « { $name } » est un fichier de SPSS abîmé, ou d’une forme que Constats ne connaît pas
responses-spss-damaged-help = ouvrez-le dans SPSS ou PSPP et enregistrez-le de nouveau en .sav
responses-first-here = d’abord ici
responses-row-length = cette ligne compte { $found ->
    [one] { $found } cellule
   *[other] { $found } cellules
}; l’en-tête en compte { $expected }
responses-cells-extra = en trop
responses-cells-lacking = il manque ici la colonne « { $column } »
responses-id-blank = cette ligne ne dit pas de qui elle vient : la colonne « { $column } » y est vide
responses-id-twice = « { $id } » revient dans la colonne « { $column } », qui dit de qui vient chaque ligne; une personne n’en a qu’une
responses-rows-alike = { $count } lignes sont dans ce cas, aux répondants { $rows }
responses-id-help = si ce n’est pas la colonne qui dit de qui vient chaque ligne, nommez la bonne sous « respondent », dans le groupe; si aucune ne le dit, écrivez « respondent: none »
responses-id-again = si la même personne a répondu plusieurs fois, gardez sa dernière réponse : leave_out: [duplicates]
responses-too-many-codes = « { $name } » : la colonne « { $column } » contient plus de { $most } réponses différentes; ce n’est pas une liste de codes
responses-not-utf8 = « { $name } » n’est pas en UTF-8 : le premier caractère illisible se trouve dans la colonne « { $column } »
responses-read-as = lu en { $encoding }
responses-set-encoding = si la ligne ci-dessus se lit bien, écrivez « encoding: { $encoding } » sous le groupe, dans content/report.yaml
responses-other-encoding = sinon, essayez { $encoding ->
    [windows-1252] macintosh (ancien Mac) ou iso-8859-15
    [macintosh] windows-1252 (Windows) ou iso-8859-15
   *[other] windows-1252 (Windows), macintosh (ancien Mac) ou iso-8859-15
 }, ou exportez de nouveau en UTF-8
responses-not-encoding = « { $name } » n’est pas en { $encoding } : un caractère ne s’y lit pas
responses-not-a-character = aucun caractère à cet endroit
responses-given-here = l’encodage est donné ici
responses-drop-encoding = donnez un autre encodage, ou enlevez « encoding » pour qu’on en propose un
responses-encoding-unknown = « { $encoding } » n’est pas le nom d’un encodage
responses-quote = « { $name } » : un guillemet ouvre une cellule et rien ne la ferme
responses-opened-here = ouvert ici
responses-too-long = « { $name } » : une ligne dépasse { $most } Mo; est-ce bien un fichier CSV?
responses-too-many-columns = « { $name } » a { $columns } colonnes; on en lit au plus { $most }
responses-too-many-columns-help = vérifiez que c’est bien un fichier de réponses, et que le signe entre les cellules est le bon
responses-utf8-anyway = « { $name } » est en UTF-8, et non en { $encoding }; il a été lu en UTF-8
responses-utf8-anyway-help = ôtez cette clé, ou exportez de nouveau comme avant
responses-encoding-guessed = « { $name } » n’est pas en UTF-8; il a été lu en { $encoding }
responses-heading-rows = « { $name } » : les { $count } premières lignes sont des en-têtes
responses-title-rows = « { $name } » : { $count ->
    [one] la première ligne est un titre; les en-têtes sont dessous
   *[other] les { $count } premières lignes sont un titre; les en-têtes sont dessous
}
responses-title-rows-help = si les en-têtes sont à la première ligne, écrivez sous le groupe : headings: 1
responses-heading-rows-help = s’il y en a un autre nombre, écrivez-le sous le groupe : headings: 1
responses-tags = « { $name } » : la ligne sous les en-têtes est une ligne d’étiquettes HXL; elle n’est de personne
responses-workbook = « { $name } » est un ancien classeur (.xls) ou un classeur protégé par un mot de passe
responses-workbook-help = dans le tableur, enregistrez-le en .xlsx, sans mot de passe, ou la feuille des réponses en « CSV UTF-8 »
responses-damaged = « { $name } » est abîmé : impossible d’en lire les cellules
responses-damaged-help = ouvrez-le dans le tableur et enregistrez-le de nouveau, ou exportez-le encore une fois
responses-unpacked = « { $name } » dépasse { $most } Mo une fois décompressé
responses-archive = « { $name } » est une archive, mais pas un classeur
responses-archive-help = donnez le fichier des réponses qui s’y trouve : .csv, .xlsx ou .ods
responses-lime-structure = « { $name } » ne contient pas le questionnaire (.lss)
responses-lime-empty = « { $name } » contient le questionnaire, mais aucune réponse
responses-lime-damaged = « { $name } » est abîmé : impossible d’en lire les réponses
responses-lime-help = dans LimeSurvey, exportez l’archive (.lsa) du sondage activé, qui a reçu des réponses, ou ses réponses en CSV
responses-lime-people = « { $name } » contient aussi la liste des participants, noms et adresses; Constats ne la lit pas
responses-lime-people-help = gardez plutôt dans le projet les réponses en CSV et le questionnaire en .lss : qui reçoit le dossier recevrait la liste
responses-sheet-unknown = « { $name } » n’a pas de feuille « { $sheet } »
responses-sheet-read = « { $name } » a { $count } feuilles; celle qui est lue est « { $sheet } »
responses-sheet-help = si les réponses sont sur une autre, nommez-la sous le groupe : sheet: NOM
