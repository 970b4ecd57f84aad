### The assistant’s sentences in English; the French ones are the source.

## Fields

champ-nom = School’s name
champ-uai = UAI (RNE)
champ-adresse = Public address of PRONOTE.net
champ-ip = Server’s IP address
champ-serveur = Server’s name
champ-port-ecoute = Listening port
champ-port-2013 = Port noted in 2013
champ-dossier-installation = Install folder
champ-base = PRONOTE base
champ-contact-nom = Contact’s name
champ-contact-telephone = Contact’s phone
champ-contact-courriel = Contact’s e-mail
champ-ent = ENT
champ-cas = CAS server URL
champ-cas-authentification = Authentication address
champ-cas-validation = Validation address
champ-profils = Profile: { $profil }

## Names of the values

valeur-nom-etablissement = School
valeur-uai = UAI (RNE)
valeur-hebergement = Hosting
valeur-protocole = Protocol
valeur-adresse-ip = IP address
valeur-nom-serveur = Server’s name
valeur-port-ecoute = Listening port
valeur-port-2013 = Port noted in 2013
valeur-racine = Root
valeur-prefixe-url = URL prefix to reserve
valeur-dossier-installation = Install folder
valeur-base = Base
valeur-url-publique = Public URL
valeur-page-commune = Common page
valeur-espace-professeurs = Espace Professeurs (teachers)
valeur-espace-vie-scolaire = Espace Vie scolaire (school life)
valeur-espace-parents = Espace Parents
valeur-espace-eleves = Espace Élèves (pupils)
valeur-espace-entreprise = Espace Entreprise (companies)
valeur-espace-academie = Espace Académie
valeur-version-mobile = { $espace }, mobile version
valeur-ent = ENT
valeur-ent-operateur = ENT’s operator
valeur-url-serveur-cas = CAS server URL
valeur-lien-authentification = Authentication link
valeur-lien-validation = Validation link
valeur-url-socle-ent = URL to give to the ENT
valeur-url-connexion-directe = Direct login URL
valeur-attribut-nom = Last name
valeur-attribut-prenom = First name
valeur-attribut-date-naissance = Birth date
valeur-attribut-code-postal = Postcode
valeur-attribut-profil = User’s profile
valeur-profil-enseignants = Teachers
valeur-profil-eleves = Pupils
valeur-profil-parents = Parents
valeur-profil-entreprise = Companies (traineeship masters)
valeur-profil-academie = Académie (inspectors)
valeur-profil-vie-scolaire = School life (staff)
valeur-enregistrement-ant = Ant pattern
valeur-enregistrement-regex = Regular expression

espace-professeurs = Espace Professeurs
espace-vie-scolaire = Espace Vie scolaire
espace-parents = Espace Parents
espace-eleves = Espace Élèves
espace-entreprise = Espace Entreprise
espace-academie = Espace Académie

hebergement-sur-place = PRONOTE on the school’s own server
hebergement-editeur = PRONOTE hosted by the publisher

## Refused inputs: what is wrong, then how to mend it

erreur-absent = A value is missing: { $champ }.
    .remede = Fill in this field.
erreur-ent-inconnu = The ENT “{ $id }” is not in the list.
    .remede = Choose an ENT from the list, or “Configuration manuelle” if it is not there.

erreur-uai-longueur = “{ $texte }” has { $nombre } characters; a UAI has 8.
    .remede = Copy the 7 digits and the letter, for example 0069999L.
erreur-uai-chiffre = Character { $position } of the UAI, “{ $trouve }”, is not a digit.
    .remede = A UAI begins with 7 digits: check whether it is a zero rather than an O.
erreur-uai-lettre = The UAI ends with “{ $trouve }”, which is not a letter.
    .remede = For these 7 digits the letter is { $attendue }. Check the digits, then the letter.
erreur-uai-cle = The letter { $trouve } does not go with these digits: the expected letter is { $attendue }.
    .remede = Check each digit; if they are right, the letter is { $attendue }.

erreur-adresse-vide = The address is empty.
    .remede = Type the address that reaches PRONOTE, for example http://notes.clg-exemple.ac-nice.fr:8036.
erreur-adresse-longue = The address has { $nombre } characters: that is too long.
    .remede = Keep the beginning only: protocol, name and port.
erreur-adresse-controle = The address holds an invisible character ({ $code }).
    .remede = Clear the field and type the address by hand.
erreur-adresse-espace = The address holds a space.
    .remede = Remove the space, or paste the address alone.
erreur-adresse-antislash = The address holds a backslash (\).
    .remede = Write the address with slashes: http://…
erreur-adresse-schema = An address in “{ $schema }:” does not suit PRONOTE.net.
    .remede = The address begins with http:// or https://.
erreur-adresse-barres = The beginning “{ $texte }” is not complete.
    .remede = Write http:// or https:// with two slashes, then the name.
erreur-adresse-double = The address begins twice with http.
    .remede = Keep a single “http://”.
erreur-adresse-identifiant = The address holds a user name or a password (before @).
    .remede = Remove all that comes before @, and @ itself. Never put a password in an address.
erreur-adresse-lien-cas = This is a link to log in to the ENT, not PRONOTE’s address.
    .remede = Type the address that follows “service=” or “TARGET=” in that link.
erreur-adresse-requete = The part “{ $requete }” after the question mark does not belong to the address.
    .remede = Remove the question mark and what follows it.
erreur-adresse-fragment = The part “#{ $fragment }” does not belong to the address.
    .remede = Remove the hash sign and what follows it.
erreur-adresse-points = The path holds “.” or “..”, which changes folder.
    .remede = Write the root plainly, for example /pronote.
erreur-adresse-barre-double = The path holds two slashes in a row.
    .remede = Keep one slash.
erreur-adresse-pourcent = The path “{ $segment }” holds an encoded character (%).
    .remede = Write the root with letters, digits or hyphens only.
erreur-adresse-asterisque = A star is understood only at the end, in “/**”.
    .remede = Remove the star.
erreur-adresse-caractere = The character “{ $trouve }” does not suit the path “{ $segment }”.
    .remede = Write the root with unaccented letters, digits, dots or hyphens.
erreur-adresse-racine-longue = The root has { $nombre } characters: 60 at most.
    .remede = Check that the path is PRONOTE’s root, often empty or /pronote.
erreur-adresse-page = “{ $page }” is not one of PRONOTE’s pages.
    .remede = Remove the page’s name and keep what comes before.

erreur-hote-vide = The machine’s name is missing.
    .remede = Write the name after http://, for example notes.clg-exemple.ac-nice.fr.
erreur-hote-ipv6 = “{ $texte }” looks like an IPv6 address.
    .remede = Use the machine’s name, or its IPv4 address (four numbers separated by dots).
erreur-hote-ipv4 = “{ $texte }” ends with a number but is not an IP address.
    .remede = An IP address has four numbers from 0 to 255, without a leading zero. Otherwise check the end of the name.
erreur-hote-souligne = “{ $partie }” holds an underscore (_).
    .remede = A public name has none: it is probably a hyphen (-).
erreur-hote-vide-partie = In “{ $texte }” there is one dot too many.
    .remede = Remove the dot at the beginning, at the end, or doubled.
erreur-hote-partie-longue = “{ $partie }” has { $nombre } characters between two dots: 63 at most.
    .remede = Check whether a dot is missing.
erreur-hote-long = The machine’s name has { $nombre } characters: 253 at most.
    .remede = Check that the address was not pasted twice.
erreur-hote-tiret = “{ $partie }” begins or ends with a hyphen.
    .remede = Remove that hyphen.
erreur-hote-alphabet = The letter “{ $lettre }” ({ $code }) is not a Latin letter ({ $alphabet }): it only looks like one.
    .remede = Delete that letter and type it by hand. If the address came in a message, be wary.
erreur-hote-caractere = The character “{ $trouve }” does not suit “{ $partie }”.
    .remede = A machine’s name holds letters, digits, hyphens and dots.
erreur-hote-punycode = The name “{ $partie }” is not a valid international name.
    .remede = Ask the person who runs the network for the exact name.
erreur-hote-etoile = “{ $texte }” holds a star: it is a pattern, not an address.
    .remede = Write the machine’s full name.

erreur-port-vide = The port is missing after the colon.
    .remede = Write a number, for example 8036, or remove the colon.
erreur-port-chiffres = The port “{ $texte }” is not a number.
    .remede = A port is written with digits only, for example 80 or 8036.
erreur-port-zero = The port “{ $texte }” begins with a zero.
    .remede = Remove the leading zero.
erreur-port-bornes = Port { $texte } does not exist.
    .remede = A port goes from 1 to 65535; PRONOTE.net often uses 80 or 8036.

erreur-ip = “{ $texte }” is not an IP address.
    .remede = Copy the four numbers that PRONOTE.net shows, for example 10.106.152.36.
erreur-ip-v6 = “{ $texte }” is an IPv6 address.
    .remede = Copy the IPv4 address that PRONOTE.net shows (four numbers).
erreur-ip-machine = { $texte } is no machine’s address.
    .remede = Copy the address that PRONOTE.net shows.
erreur-serveur-caractere = The character “{ $trouve }” does not suit a server’s name.
    .remede = Use unaccented letters, digits and hyphens.
erreur-serveur-long = The server’s name has { $nombre } characters: 63 at most.
    .remede = Copy the name that PRONOTE.net shows.
erreur-controle = The text holds an invisible character ({ $code }).
    .remede = Clear the field and type the value by hand.
erreur-chemin-lecteur = “{ $texte }” does not begin with a drive letter.
    .remede = Write the full path, for example E:\PRONOTE 2014.
erreur-chemin-partage = A shared network folder does not do: PRONOTE is installed on one of the server’s disks.
    .remede = Write the path as the server sees it, for example E:\PRONOTE 2014.
erreur-chemin-caractere = Windows does not accept the character “{ $trouve }” in a path.
    .remede = Remove that character.
erreur-chemin-points = The path holds “.” or “..”.
    .remede = Write the full path, without “..”.
erreur-chemin-dossier = Windows does not accept “{ $segment }” as the name of a folder or a file.
    .remede = Choose another name, without a final dot or space.
erreur-chemin-long = The path has { $nombre } characters: 200 at most.
    .remede = Choose a folder closer to the disk’s root.
erreur-base = “{ $texte }” is not a PRONOTE base.
    .remede = A base’s name ends with .not, for example base_bourgade_2014.not.

erreur-nom-long = This name has { $nombre } characters: 120 at most.
    .remede = Shorten it.
erreur-telephone-caractere = The character “{ $trouve }” does not suit a phone number.
    .remede = Write digits, for example 04 93 00 00 00.
erreur-telephone-longueur = The number has { $nombre } digits: it takes 4 to 15.
    .remede = Check the number.
erreur-courriel = “{ $texte }” is not an e-mail address.
    .remede = Write name@domain, for example ce.0069999L@ac-nice.fr.

erreur-attribut-caractere = The character “{ $trouve }” does not suit an attribute’s name.
    .remede = Copy the name given by the ENT: letters, digits, dots, hyphens.
erreur-attribut-long = This attribute’s name has { $nombre } characters: 64 at most.
    .remede = Copy the name given by the ENT.
erreur-attribut-double = The attribute “{ $nom }” is used twice.
    .remede = Give each line its own attribute.
erreur-profil-caractere = The character “{ $trouve }” does not suit a profile value.
    .remede = Separate the values with a semicolon, without a space.
erreur-profil-long = A profile value has { $nombre } characters: 64 at most.
    .remede = Separate the values with a semicolon.
erreur-profil-nombre = There are { $nombre } profile values: 12 at most.
    .remede = Keep the values that the ENT really sends.

## What was understood of a pasted text

compris-espaces = { $champ }: the spaces around it were removed.
    .remede = Nothing to do.
compris-schema = { $champ }: “{ $schema }://” was added in front.
    .remede = If the address begins otherwise, write it in full.
compris-majuscules = { $champ }: the name was put in lower case.
    .remede = Nothing to do: both mean the same machine.
compris-punycode = { $champ }: “{ $saisi }” is written “{ $utilise }” on the network.
    .remede = Check that this accented name is really PRONOTE’s.
compris-barre = { $champ }: the final slash was removed.
    .remede = Nothing to do.
compris-page = { $champ }: the page “{ $page }” was removed to keep the public address.
    .remede = Check the address that remains.
compris-motif = { $champ }: “/**” was removed to keep the public address.
    .remede = Check the address that remains.
compris-login = { $champ }: “?login=true” was removed to keep the public address.
    .remede = Check the address that remains.
compris-ticket = { $champ }: the ticket was removed; it works only once and is not kept.
    .remede = Check the address that remains.
compris-lien-cas = { $champ }: “/{ $retire }” was removed to keep the server’s address.
    .remede = Check the address that remains.

## Points of attention

attention-port-ecoute = The public address is on port { $public }, but PRONOTE.net listens on port { $ecoute }.
    .remede = This is right only if the network redirects { $public } to { $ecoute }: have it confirmed by the person who runs the network.
attention-port-2013 = The public address is on port { $public }, but the port noted in 2013 is { $note }.
    .remede = Look at the 2013 capture again. If the address changes, tell the ENT and the users.
attention-port-https = With https, PRONOTE.net may or may not write port { $port } in the links: to be checked on the screen.
    .remede = Compare the links that PRONOTE.net shows with these before sending them to the ENT.
attention-http = The public address is in http: exchanges are not encrypted.
    .remede = Move to https with a real certificate as soon as possible. PRONOTE.net accepts http for a trial, or behind a server that does https.
attention-privee = { $hote } is a private address: the Internet does not reach it.
    .remede = Ask whoever runs the network for PRONOTE’s public address.
attention-nom-court = “{ $hote }” is a name without a domain: only the school’s network knows it.
    .remede = Type the full name, for example notes.clg-exemple.ac-nice.fr.
attention-heberge-http = PRONOTE is hosted by the publisher, but the address is in http.
    .remede = Copy the address given by the publisher: it begins with https://.
attention-heberge-supposee = The address { $adresse } was guessed from the UAI.
    .remede = Check it in a browser, or copy the one that the publisher gave.
attention-heberge-serveur = PRONOTE is hosted: the server’s values (IP address, port, prefix, folder, base) do not apply.
    .remede = Nothing to do: the publisher sees to them.
attention-heberge-console = PRONOTE is hosted: the ENT’s settings are made in the host’s console, whose screens may differ.
    .remede = Look for the same labels in the console, or ask the publisher’s support.
attention-uai-ent = The UAI is of department { $departement }, but { $ent } serves: { $desservis }.
    .remede = Check the UAI and the ENT chosen.
attention-cas-http = The CAS address { $adresse } is not in https.
    .remede = Ask the ENT for its https address: passwords go through it.
attention-cas-inconnu = The CAS server’s address is not known for “{ $ent }”.
    .remede = Ask { $operateur } for: the CAS server URL (or the two addresses, authentication and validation).
attention-cas-deux = Two addresses replace the CAS server URL, which does not apply.
    .remede = In PRONOTE.net, tick « Les adresses d’authentification et de validation sont différentes ».
attention-validation = The validation address { $adresse } does not end with /samlValidate, which PRONOTE 2014 expects.
    .remede = Ask the ENT for its SAML 1.1 validation address.
attention-ent-date = { $ent }: address noted { $date }.
    .remede = Have it confirmed by the ENT before the start of term.
attention-ent-confirmer = The CAS address of { $ent } is probable, not certain.
    .remede = Ask the ENT for it before typing it in.
attention-ent-plusieurs = { $ent } has had other addresses: { $autres }.
    .remede = Ask the ENT which one serves at the start of term.
attention-attributs = The names of the attributes sent by “{ $ent }” are not known.
    .remede = Ask the ENT for them, or try one of the two ready sets and then read an answer of its CAS.
attention-profils = The profile values sent by “{ $ent }” are not known.
    .remede = Ask the ENT for them, or choose one of the two ready codings.
attention-attribut-absent = No attribute is given for: { $attribut }.
    .remede = Ask the ENT for it: without it PRONOTE tells namesakes apart less well.
attention-profil-double = The value “{ $valeur }” opens both { $premier } and { $second }.
    .remede = Keep this value on one side only.
attention-profil-vide = No profile value opens: { $espace }.
    .remede = Leave it empty if nobody enters there through the ENT; otherwise ask the ENT for the value.
attention-valeur-absente = Value not given: { $champ }.
    .remede = Note it on the server: it will stand on the pages and on the sheet.
attention-contact = No contact is given.
    .remede = Give a name and a phone number: the ENT’s support will know whom to call back.
attention-mobile-verifier = The mobile versions of Espace Professeurs and Espace Vie scolaire are to be checked on the screen.
    .remede = Compare with the list that PRONOTE.net shows under « Paramètres de publication ».
attention-mobile-aucune = No mobile version is known for Espace Entreprise and Espace Académie.
    .remede = Nothing to do.

ent-assistance = the ENT’s support

### Catalogue of ENTs

catalogue-lieu = { $genre ->
    [noms] Set of names
    [codage] Coding
   *[ent] ENT
} no. { $rang } ({ $id }), field “{ $champ }”
catalogue-long = The catalogue of ENTs is { $nombre } bytes long: { $plafond } at most.
    .remede = Check that it is the right file.
catalogue-syntaxe = The catalogue of ENTs cannot be read, line { $ligne }, column { $colonne }: { $detail }
    .remede = Mend this line: comma, bracket, quotation mark or field’s name. An entry nearby can serve as a model.
catalogue-trop = The catalogue has { $nombre } { $genre ->
    [noms] sets of names
    [codage] codings
   *[ent] ENTs
}: { $plafond } at most.
    .remede = Remove the entries that are not needed.
catalogue-sans-manuelle = The catalogue of ENTs has no entry “manuelle”.
    .remede = Put the entry “Configuration manuelle” back: it serves every ENT that is not in the list.
catalogue-vide = { $lieu }: the text is empty.
    .remede = Write this text, in both languages if it has two.
catalogue-texte-long = { $lieu }: { $nombre } characters, { $plafond } at most.
    .remede = Shorten this text.
catalogue-controle = { $lieu }: it holds an invisible character ({ $code }).
    .remede = Erase this text and type it on the keyboard.
catalogue-identifiant = { $lieu }: “{ $trouve }” is not an identifier.
    .remede = Use lower-case letters without accents, digits and hyphens.
catalogue-identifiant-double = { $lieu }: entry no. { $rang } already has this identifier.
    .remede = Give one of the two another identifier.
catalogue-renvoi = { $lieu }: “{ $trouve }” is defined nowhere in the file.
    .remede = Write the identifier of a set of names (attributes) or of a coding (profiles) from the top of the file.
catalogue-departement = { $lieu }: “{ $trouve }” is not a department.
    .remede = Write its number in quotation marks, for example "06", "2A" or "974".
catalogue-deux-fois = { $lieu }: “{ $trouve }” stands there twice.
    .remede = Keep one of the two and remove the other.
catalogue-adresse = { $lieu }: “{ $trouve }” is not the address of a CAS server.
    .remede = Write the whole address, for example https://www.agora06.fr/cas, without a question mark.
catalogue-adresse-forme = { $lieu }: “{ $trouve }” is not written as PRONOTE.net wants it.
    .remede = Write { $attendue }.
catalogue-sans-date = { $lieu }: the address has no date.
    .remede = Say when the address was noted: ENTs change theirs.
catalogue-confiance-sans-adresse = { $lieu }: this ENT has no CAS address.
    .remede = Add the address in “cas”, or write Unknown.
catalogue-adresse-sans-confiance = { $lieu }: this ENT has a CAS address.
    .remede = Write Sure or Probable, or remove the address.
catalogue-attribut = { $lieu }: “{ $trouve }” is not an attribute’s name, or is already used.
    .remede = Give five different names, without space or accent, for example givenName.
catalogue-profils = { $lieu }: “{ $trouve }” is not a list of profiles.
    .remede = Separate the values by a semicolon, without space, for example National_4;National_5.

### The dossier on disk

dossier-date = { $jour }/{ $mois }/{ $annee } at { $heure }:{ $minute }

## Opening, creating, saving: what is wrong, then how to mend it

dossier-absent = There is nothing at “{ $chemin }”.
    .remede = Check the path. If the dossier is on a USB stick or a share, plug the stick in again or reconnect to the share.
dossier-autre-fichier = The file “{ $chemin }” is not one of the assistant’s dossiers.
    .remede = Open the dossier’s folder, or the file dossier.ron inside it.
dossier-sans-fichier = The folder “{ $chemin }” has no file dossier.ron.
    .remede = Choose the folder where dossier.ron is, or create a new dossier.
dossier-est-un-fichier = “{ $chemin }” is a file: a new dossier cannot take this name.
    .remede = Choose another name.
dossier-non-vide = The folder “{ $chemin }” is not empty: nothing was written in it.
    .remede = Choose an empty folder, or a new name.
dossier-existe = “{ $chemin }” already holds one of the assistant’s dossiers: nothing was written in it.
    .remede = Open it, or choose another name.
dossier-lien = “{ $chemin }” is not what is expected there (perhaps it is a link): nothing was read or written.
    .remede = Replace it with the file or the folder itself, or remove it.
dossier-trop-gros = The file “{ $chemin }” is over { $limite } MB, which no dossier reaches. It was not changed.
    .remede = Move it elsewhere, then open the dossier again: the last kept version will be used.
dossier-plus-recent = “{ $chemin }” was written by a later assistant (format { $trouve }; this one reads format { $connu }). It was not changed.
    .remede = Open it with the latest assistant.
dossier-champ-inconnu = “{ $chemin }”, line { $ligne }: the field “{ $nom }” is unknown. The file was not changed.
    .remede = Correct or remove this field in a text editor, then open the dossier again.
dossier-choix-inconnu = “{ $chemin }”, line { $ligne }: the choice “{ $nom }” is unknown. The file was not changed.
    .remede = Correct this choice in a text editor, then open the dossier again.
dossier-champ-absent = “{ $chemin }”, line { $ligne }: the field “{ $nom }” is missing. The file was not changed.
    .remede = Add this field in a text editor, then open the dossier again.
dossier-champ-double = “{ $chemin }”, line { $ligne }: the field “{ $nom }” is written twice. The file was not changed.
    .remede = Remove one of the two in a text editor, then open the dossier again.
dossier-valeur = “{ $chemin }”, line { $ligne }: this value does not have the expected form. The file was not changed.
    .remede = Correct this value in a text editor (a date is written 2014-08-25T14:03:07+02:00), then open the dossier again.
dossier-texte-long = { $lieu }: { $nombre } characters, { $maximum } at most.
    .remede = Shorten this text (“{ $chemin }”).
dossier-trop = “{ $chemin }” was not saved: the dossier is over { $limite } MB.
    .remede = Shorten the longest notes.
dossier-abime = { $dommage } No kept version can replace it.
    .remede = Put a copy of this file back in its place (“{ $chemin }”), or create a new dossier.
dossier-version-perdue = The dossier is saved, but its version was not kept. { $cause }

dossier-lieu-note = Note of the step “{ $etape }”
dossier-lieu-motif = Reason of the step “{ $etape }”
dossier-lieu-identifiant = Identifier of a page, a step or an instruction
dossier-lieu-code = Client code
dossier-lieu-facture = Invoice number

dossier-dommage-absent = The file “{ $chemin }” is no longer there.
dossier-dommage-vide = The file “{ $chemin }” is empty.
dossier-dommage-texte = The file “{ $chemin }” is damaged: it is no longer text.
dossier-dommage-brouille = The file “{ $chemin }” is damaged: it cannot be read from line { $ligne }, column { $colonne }.
dossier-dommage-autre = The file “{ $chemin }” is damaged: it does not begin like a dossier.

dossier-action-lire = “{ $chemin }” cannot be read
dossier-action-ecrire = “{ $chemin }” cannot be written
dossier-action-creer = The folder “{ $chemin }” cannot be created
dossier-action-verrouiller = The lock “{ $chemin }” cannot be placed

dossier-systeme-absent = { $quoi }: this place does not exist or is no longer there.
    .remede = Check the path. Plug the USB stick in again, or reconnect to the share.
dossier-systeme-droits = { $quoi }: permission is missing.
    .remede = Ask for permission on this folder, or choose another place (Documents, for example).
dossier-systeme-lecture-seule = { $quoi }: the disk is read-only.
    .remede = Remove the protection of the stick or disk, or choose another place.
dossier-systeme-plein = { $quoi }: the disk is full.
    .remede = Free some space, then try again.
dossier-systeme-fichier = { $quoi }: a file stands where the path needs a folder.
    .remede = Choose another place.
dossier-systeme-autre = { $quoi }. The system answered: { $reponse }.
    .remede = Try again. If it is still refused, choose another place.

## The lock and the versions

dossier-qui-ou = { $qui } (machine { $poste })
dossier-quelquun-ou = somebody (machine { $poste })
dossier-quelquun = somebody
dossier-pris = “{ $chemin }” is already open by { $qui } since { $date }.
    .remede = Read it without changing it, or take over if that person has finished.
dossier-repris = “{ $chemin }” is not saved here: { $qui } took over on { $date }.
    .remede = Agree with that person, then take over, or save a copy under another name.
dossier-verrou-perdu = “{ $chemin }” is not saved here: the dossier has changed on the disk meanwhile.
    .remede = Save a copy under another name, then open the dossier again.
dossier-recupere = { $dommage } The version of { $date } was used instead.
    .remede = Check what was typed last.
dossier-recupere-garde = { $dommage } The version of { $date } was used instead.
    .remede = Check what was typed last. The damaged file is kept: “{ $chemin }”.
