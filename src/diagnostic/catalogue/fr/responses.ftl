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
responses-workbook = « { $name } » est un classeur, pas un fichier CSV
responses-workbook-help = dans le tableur, enregistrez la feuille des réponses en « CSV UTF-8 »
responses-spss = « { $name } » est un fichier de SPSS, pas un fichier CSV
responses-spss-help = dans SPSS : Fichier, Enregistrer sous, CSV (*.csv), avec les étiquettes de valeurs ou les codes
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
responses-id-help = si ce n’est pas la colonne qui dit de qui vient chaque ligne, nommez la bonne sous « respondent », dans le groupe
responses-too-many-codes = « { $name } » : la colonne « { $column } » contient plus de { $most } réponses différentes; ce n’est pas une liste de codes
responses-not-utf8 = « { $name } » n’est pas en UTF-8 : le premier caractère illisible se trouve dans la colonne « { $column } »
responses-read-as = lu en { $encoding }
responses-set-encoding = si la ligne ci-dessus se lit bien, écrivez « encoding: { $encoding } » sous le groupe, dans content/report.yaml
responses-other-encoding = sinon, essayez windows-1252 (Windows), macintosh (ancien Mac) ou iso-8859-15, ou exportez de nouveau en UTF-8
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
responses-encoding-guessed = « { $name } » n’est pas en UTF-8; il a été lu en { $encoding }
responses-heading-rows = « { $name } » : les { $count } premières lignes sont des en-têtes
responses-heading-rows-help = s’il y en a un autre nombre, écrivez-le sous le groupe : headings: 1
responses-tags = « { $name } » : la ligne sous les en-têtes est une ligne d’étiquettes HXL; elle n’est de personne
