### The assistant’s sentences in English; the French ones are the source.

## Fields

champ-nom = School’s name
champ-uai = UAI (RNE)
champ-adresse = Public address of PRONOTE.net
champ-ip = Server’s IP address
champ-serveur = Server’s name
champ-port-ecoute = Listening port
champ-port-2013 = 2013 port, as noted
champ-dossier-installation = Install folder
champ-base = PRONOTE database
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
valeur-base = Database
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
valeur-ent-operateur = ENT’s support
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
valeur-profil-entreprise = Companies (work-placement supervisors)
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

erreur-uai-longueur = “{ $texte }” has { $nombre ->
        [one] { $nombre } character
       *[other] { $nombre } characters
    }; a UAI has 8.
    .remede = Copy the 7 digits and the letter, for example 0069999L.
erreur-uai-zero = “{ $texte }” has 7 characters: the zero at the start is probably missing, which a spreadsheet drops.
    .remede = Check, then type { $entier }.
erreur-uai-chiffre = Character { $position } of the UAI, “{ $trouve }”, is not a digit.
    .remede = A UAI begins with 7 digits: check whether it is a zero rather than an O.
erreur-uai-lettre = The UAI ends with “{ $trouve }”, which is not a letter.
    .remede = For these 7 digits the letter is { $attendue }. Check the digits, then the letter.
erreur-uai-cle = The letter { $trouve } does not go with these digits: the expected letter is { $attendue }.
    .remede = Check each digit; if they are right, the letter is { $attendue }.

erreur-adresse-vide = The address is empty.
    .remede = Type the address that reaches PRONOTE, for example http://notes.clg-exemple.ac-nice.fr:8036.
erreur-adresse-longue = The address has { $nombre } characters: that is too long.
    .remede = Type the address that leads to PRONOTE, and it alone: protocol, name and port.
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
erreur-adresse-deux-ports = “{ $texte }” has two ports.
    .remede = Keep one number after the name: the port that is typed from outside.
erreur-adresse-prefixe = This is the prefix PRONOTE.net listens on, and not the address that is typed to reach it.
    .remede = Type the name of the machine in place of “+” or “*”, for example http://notes.clg-exemple.ac-nice.fr:8036.
erreur-adresse-expression = This is a pattern of addresses (a regular expression), and not an address.
    .remede = Type the address that is typed in a browser. To know whether this pattern accepts PRONOTE, paste it in “Compare”.
erreur-adresse-identifiant = The address holds a user name or a password (before @).
    .remede = Remove all that comes before @, and @ itself. Never put a password in an address.
erreur-adresse-lien-cas = This is an address of the ENT’s CAS server, not PRONOTE’s.
    .remede = Type the address that leads to PRONOTE without going through the ENT.
erreur-adresse-lien-ent = This is the page where the ENT asks for the login.
    .remede = Type the address that this field asks for, not the ENT’s login page.
erreur-adresse-renvoi = This link only leads to another address.
    .remede = Open the link in a browser and type the address it leads to.
erreur-adresse-ticket = This is a login ticket, not an address. It is not kept.
    .remede = Type an address, which begins with http:// or https://.
erreur-adresse-educonnect = This is an address of EduConnect: neither PRONOTE nor a CAS server.
    .remede = Ask the ENT for the URL of its CAS server. The ENT may then go through EduConnect: PRONOTE need not know it.
erreur-adresse-saml2 = This is a SAML 2 address: neither PRONOTE nor a CAS server.
    .remede = Ask the ENT for the URL of its CAS server. PRONOTE 2014 is connected by CAS.
erreur-adresse-openid = This is an OpenID Connect address: neither PRONOTE nor a CAS server.
    .remede = Ask the ENT for the URL of its CAS server. PRONOTE 2014 is connected by CAS.
erreur-cas-pronote = This is an address of PRONOTE, not the one of the ENT’s CAS server.
    .remede = Type here the CAS server’s address, which the ENT gives. PRONOTE’s goes in the field “Public URL”.
erreur-cas-page = The CAS server’s URL does not end with a page such as “{ $page }”.
    .remede = Ask the ENT for the URL of its CAS server, without a page.
erreur-cas-autre-adresse = The address that ends with “/{ $fin }” is not the one this field asks for.
    .remede = The login address often ends with /login, the validation one with /samlValidate.
propositions-remede = Check what was found in this text, then type it: { $valeurs }.
proposition = { $champ }: { $valeur }
erreur-hote-ent = “{ $hote }” is a machine of the ENT { $ent }, not of PRONOTE.
    .remede = Type the address that leads to PRONOTE without going through the ENT.
erreur-hote-ministere = “{ $hote }” is a site of the ministry, not PRONOTE’s.
    .remede = Type the address that is typed to reach PRONOTE without going through the ENT.
erreur-hote-editeur = “{ $hote }” is the publisher’s site, not a school’s PRONOTE.
    .remede = Type the address of your PRONOTE. At the publisher’s it begins with the UAI: https://0061234x.index-education.net/pronote.
erreur-cas-est-pronote = { $adresse } is PRONOTE’s address too: the CAS server has another one.
    .remede = Type here the CAS server’s address, which the ENT gives.
erreur-adresse-requete = The part “{ $requete }” after the question mark does not belong to the address.
    .remede = Type the address one starts from, without a question mark. First check in a browser that it leads to the right page.
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
erreur-adresse-caractere = The character { $trouve } does not suit the path “{ $segment }”.
    .remede = Write the root with unaccented letters, digits, dots or hyphens.
erreur-adresse-racine-longue = The root has { $nombre } characters: 60 at most.
    .remede = Check that the path is PRONOTE’s root, often empty or /pronote.
erreur-adresse-page = “{ $page }” is not one of PRONOTE’s pages.
    .remede = Type PRONOTE’s first address, without the name of a page.

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
erreur-hote-caractere = The character { $trouve } does not suit “{ $partie }”.
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
erreur-port-bornes = Port { $texte } does not exist.
    .remede = A port goes from 1 to 65535; PRONOTE.net often uses 80 or 8036.

erreur-ip = “{ $texte }” is not an IP address.
    .remede = Copy the four numbers that PRONOTE.net shows, for example 10.106.152.36.
erreur-ip-v6 = “{ $texte }” is an IPv6 address.
    .remede = Copy the IPv4 address that PRONOTE.net shows (four numbers).
erreur-ip-machine = { $texte } is no machine’s address.
    .remede = Copy the address that PRONOTE.net shows.
erreur-serveur-caractere = The character { $trouve } does not suit a server’s name.
    .remede = Use unaccented letters, digits and hyphens.
erreur-serveur-long = The server’s name has { $nombre } characters: 63 at most.
    .remede = Copy the name that PRONOTE.net shows.
erreur-controle = The text holds an invisible character ({ $code }).
    .remede = Clear the field and type the value by hand.
erreur-chemin-lecteur = “{ $texte }” does not begin with a drive letter.
    .remede = Write the whole path, for example D:\PRONOTE 2014.
erreur-chemin-partage = A shared network folder does not do: PRONOTE is installed on one of the server’s disks.
    .remede = Write the path as the server sees it, for example D:\PRONOTE 2014.
erreur-chemin-caractere = Windows does not accept the character { $trouve } in a path.
    .remede = Remove that character.
erreur-chemin-points = The path holds “.” or “..”.
    .remede = Write the full path, without “..”.
erreur-chemin-dossier = Windows does not accept “{ $segment }” as the name of a folder or a file.
    .remede = Choose another name, without a final dot or space.
erreur-chemin-long = The path has { $nombre } characters: 200 at most.
    .remede = Choose a folder closer to the disk’s root.
erreur-base = “{ $texte }” is not a PRONOTE database.
    .remede = A database’s name ends with .not, for example base_bourgade_2014.not.

signe-visible = “{ $signe }”
signe-espace = space
signe-espace-insecable = no-break space
signe-tabulation = tab
signe-a-la-ligne = line break
signe-invisible = { $code }, invisible,
erreur-nom-long = This name has { $nombre } characters: 120 at most.
    .remede = Write a shorter name.
erreur-telephone-caractere = The character { $trouve } does not suit a phone number.
    .remede = Write digits, for example 04 93 00 00 00.
erreur-telephone-court = The number has only { $nombre } digits: a number that begins with 0 has ten.
    .remede = Complete it, for example 04 93 00 00 00.
erreur-telephone-longueur = The number has { $nombre ->
        [one] { $nombre } digit
       *[other] { $nombre } digits
    }: it takes 4 to 15.
    .remede = Check the number.
erreur-courriel = “{ $texte }” is not an e-mail address.
    .remede = Write name@domain, for example ce.0069999L@ac-nice.fr.

erreur-attribut-caractere = The character { $trouve } does not suit an attribute’s name.
    .remede = Copy the name given by the ENT: letters, digits, dots, hyphens.
erreur-attribut-long = This attribute’s name has { $nombre } characters: 64 at most.
    .remede = Copy the name given by the ENT.
erreur-attribut-double = The attribute “{ $nom }” is used twice.
    .remede = Give each line its own attribute.
erreur-profil-caractere = The character { $trouve } does not suit a profile value.
    .remede = Separate the values with a semicolon, without a space.
erreur-profil-long = A profile value has { $nombre } characters: 64 at most.
    .remede = Separate the values with a semicolon.
erreur-profil-nombre = There are { $nombre } profile values: 12 at most.
    .remede = Keep the values that the ENT really sends.

## What was understood of a pasted text

compris-espaces = { $champ }: the spaces around it were removed.
    .remede = Nothing to do.
compris-signes = { $champ }: the characters around the address (quotes, brackets, comma) were removed.
    .remede = Check the address that is left.
compris-schema = { $champ }: read as if “{ $schema }://” stood in front.
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
compris-ticket = { $champ }: the CAS ticket was removed; it works only once and is not kept.
    .remede = Check the address that remains.
compris-session = { $champ }: what looks like a session identifier was taken away and is not kept.
    .remede = Check the address that remains.
compris-parametres = { $champ }: what follows the question mark ({ $noms }) was taken away to keep the public address.
    .remede = Check the address that remains.
compris-decodee = { $champ }: the address was written with codes such as %2F; it was put back in plain letters.
    .remede = Check the address obtained.
compris-retour = { $champ }: it was the address one returns to after logging in; only the public address was kept.
    .remede = Check the address that remains.
compris-service = { $champ }: the pasted link leads to { $adresse }, which is not the PRONOTE address given here.
    .remede = Find out which of the two is right. If it is the link’s, type it in “Public URL”.
compris-base = { $champ }: read as “{ $base }”.
    .remede = Nothing to do: the name of a database always ends with .not.
compris-lien-cas = { $champ }: “/{ $retire }” was removed to keep the server’s address.
    .remede = Check the address that remains.

## Points of attention

attention-port-ecoute = The public address is on port { $public }, but PRONOTE.net listens on port { $ecoute }.
    .remede = This is right only if the network redirects { $public } to { $ecoute }: have it confirmed by whoever manages the network.
attention-port-2013 = The public address is on port { $public }, but the port noted in 2013 is { $note }.
    .remede = Look at the 2013 capture again. If the address changes, tell the ENT and the users.
attention-port-confirme = The public address is on port { $public }, and the other port is { $autre }: the two go together, according to { $par }, on { $date }.
    .remede = Nothing to do, as long as the network redirects { $public } to { $autre }.
attention-port-https = It is not known whether PRONOTE.net writes port { $port } in its https links: read it on the screen.
    .remede = Compare the links that PRONOTE.net shows with these before sending them to the ENT.
attention-http = The public address is in http: exchanges are not encrypted.
    .remede = Move to https with a real certificate as soon as possible. PRONOTE.net accepts http for a trial, or behind a server that does https.
attention-privee = { $hote } is a private address: the Internet does not reach it.
    .remede = Ask whoever manages the network for PRONOTE’s public address.
attention-nom-court = “{ $hote }” is a name without a domain: only the school’s network knows it.
    .remede = Type the full name, for example notes.clg-exemple.ac-nice.fr.
attention-heberge-http = PRONOTE is hosted by the publisher, but the address is in http.
    .remede = Copy the address given by the publisher: it begins with https://.
attention-hote-editeur = “{ $hote }” is at the publisher’s, but the dossier says that the server is yours.
    .remede = If PRONOTE is hosted, choose “hosted by the publisher”. Otherwise, correct the address.
attention-heberge-ailleurs = PRONOTE is hosted by the publisher, but “{ $hote }” is not at its place.
    .remede = Copy the address that the publisher gave: it often ends with index-education.net/pronote.
attention-heberge-uai = The address is that of the school { $trouve }; the dossier is that of { $attendu }.
    .remede = Check the UAI and the address. Both may be right where several schools share one PRONOTE.
attention-heberge-sans-uai = At the publisher’s, the address begins with the school’s UAI; this one begins with “{ $partie }”.
    .remede = Copy the address that the publisher gave.
attention-heberge-racine = At the publisher’s, PRONOTE’s root is /pronote.
    .remede = The address would be { $adresse }: open it in a browser, then type it.
attention-adresse-domaine-ent = “{ $hote }” is in the domain of { $ent }: it may be a page of the ENT, not PRONOTE.
    .remede = Open it in a browser: the page must be PRONOTE’s.
attention-adresse-semble-ent = { $adresse } looks like the address of an ENT or of a CAS server.
    .remede = Open it in a browser: the page must be PRONOTE’s.
attention-heberge-supposee = The address { $adresse } was guessed from the UAI.
    .remede = Check it in a browser, or copy the one that the publisher gave.
attention-heberge-serveur = PRONOTE is hosted: the server’s values (IP address, port, prefix, folder, database) do not apply.
    .remede = Nothing to do: the publisher sees to them.
attention-heberge-console = PRONOTE is hosted: the ENT’s settings are made in the host’s console, whose screens may differ.
    .remede = Look for the same labels in the console, or ask the publisher’s support.
attention-uai-ent = The UAI is of department { $departement }, but { $ent } serves: { $desservis }.
    .remede = Check the UAI and the ENT chosen.
attention-cas-http = The CAS address { $adresse } is not in https.
    .remede = Ask the ENT for its https address: passwords go through it.
attention-cas-hote-pronote = The CAS server is on “{ $hote }”, PRONOTE’s machine.
    .remede = Check with the ENT: its CAS server is nearly always on another machine.
attention-cas-autre-ent = “{ $hote }” is the CAS server of { $ent }, but the chosen ENT is { $choisi }.
    .remede = Choose the ENT that gave this address, or correct the address.
attention-cas-inconnu = The CAS server’s address for { $ent } is missing.
    .remede = Ask { $operateur } for the CAS server URL, or for its two addresses, authentication and validation.
attention-cas-deux = Two addresses replace the CAS server URL, which does not apply.
    .remede = In PRONOTE.net, tick “Les adresses d’authentification et de validation sont différentes”.
attention-validation = The validation address { $adresse } does not end with /samlValidate, the only form seen with PRONOTE 2014.
    .remede = Ask the ENT for its validation address for PRONOTE, and whether it answers in SAML 1.1.
attention-ent-date = The CAS address of { $ent } was noted { $date }.
    .remede = Have it confirmed by the ENT before typing it in.
attention-ent-confirmer = The CAS address of { $ent } is probable, not certain.
    .remede = Ask the ENT for it before typing it in.
attention-ent-plusieurs = Also noted for { $ent }: { $autres }.
    .remede = Ask the ENT which one serves this year.
attention-attributs = The names of the attributes sent by { $ent } are not known.
    .remede = Ask the ENT for them. An answer of its CAS, pasted in “Checks”, shows them too.
attention-profils = The profile values sent by { $ent } are not known.
    .remede = Ask the ENT for them. An answer of its CAS, pasted in “Checks”, shows those of an account.
attention-attribut-absent = No attribute is given for: { $attribut }.
    .remede = Ask the ENT for it: without this value PRONOTE recognises people less well.
attention-profil-double = The value “{ $valeur }” opens both { $premier } and { $second }.
    .remede = Keep this value on one side only.
attention-profil-vide = No profile leads to the { $espace }.
    .remede = Leave it empty if nobody enters there through the ENT; otherwise ask the ENT for the value.
attention-valeur-absente = Value not given: { $champ }.
    .remede = Note it on the server: it will be repeated on the pages and in the summary.
attention-contact = No contact is given.
    .remede = Give a name and a phone number: the ENT’s support will know whom to call back.
attention-mobile-verifier = The mobile versions of Espace Professeurs and Espace Vie scolaire are to be checked on the screen.
    .remede = Compare with the list that PRONOTE.net shows under “Paramètres de publication”.
attention-mobile-aucune = No mobile version is known for Espace Entreprise and Espace Académie.
    .remede = Nothing to do.

ent-assistance = the ENT’s support
ent-nomme = the ENT { $nom }
ent-deja-nomme = the { $nom }
ent-sans-nom = your ENT

### Content in use

contenu-parcours = Walkthrough: { $contenu }
contenu-titre = “{ $titre }”, file { $fichier }
contenu-titre-date = “{ $titre }”, edition of { $date }, file { $fichier }
contenu-ents = ENTs: { $contenu }
contenu-edition = edition of { $date }, file { $fichier }
contenu-fichier-seul = file { $fichier }
contenu-libelle-parcours = Walkthrough
contenu-libelle-ents = List of ENTs
contenu-fichier = File: { $fichier }
commande-parcours-inconnu = No walkthrough has the identifier “{ $parcours }”.
    .remede = Choose one of: { $connus }.
commande-parcours-juste = The walkthrough “{ $titre }” can be used: { $nombre ->
    [one] one step
   *[other] { $nombre } steps
}, no fault.
apercu-titre = Preview of the walkthrough
apercu-pied = Preview: { $titre }, { $date }
contenu-refuse = { $nombre ->
    [one] A file given to the program cannot be used
   *[other] { $nombre } files given to the program cannot be used
}
contenu-refuse-pourquoi = { $nombre ->
    [one] Correct it or remove it to open a dossier: the program does not silently use its own instead.
   *[other] Correct them or remove them to open a dossier: the program does not silently use its own instead.
}
contenu-verifier = Check again
contenu-montrer = Open its folder
contenu-autres-fautes = { $nombre ->
    [one] One more fault will be shown next.
   *[other] { $nombre } more faults will be shown next.
}
ents-introuvables = The file of ENTs { $chemin } cannot be found.
    .remede = Check the path given after --ents.
ents-trop-gros = { $chemin } is larger than { $taille } KB: it is probably not a file of ENTs.
    .remede = Give a file of ENTs after --ents.
ents-ligne = Line { $ligne }: { $faute }

### Catalogue of ENTs

catalogue-lieu = { $genre ->
    [noms] Set of names
    [codage] Coding
    [portail] Site
   *[ent] ENT
} no. { $rang } ({ $id }), field “{ $champ }”
catalogue-long = The catalogue of ENTs is { $nombre } bytes long: { $plafond } at most.
    .remede = Check that it is the right file.
catalogue-syntaxe = The catalogue of ENTs cannot be read, line { $ligne }, column { $colonne }: { $detail }
    .remede = Mend this line: comma, bracket, quotation mark or field’s name. An entry nearby can serve as a model.
catalogue-trop = The catalogue has { $nombre } { $genre ->
    [noms] sets of names
    [codage] codings
    [portail] sites
   *[ent] ENTs
}: { $plafond } at most.
    .remede = Remove the entries that are not needed.
catalogue-edition = The catalogue of ENTs has “{ $trouve }” as its edition, which is no date.
    .remede = Write the date like this: edition: "2014-09-01".
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

### Command line

groupe-etablissement = School
groupe-serveur = Server
groupe-publication = Publication and espaces
groupe-cas = Integration in an ENT
groupe-identification = Identification of the users
groupe-enregistrement = Registration in the ENT’s CAS
groupe-apereo = Apereo CAS service file
groupe-attention = Points of attention
valeur-vide = (empty)
valeur-inconnue = (unknown or not applicable)
commande-cree = Dossier made: { $dossier }
commande-incomplet = The dossier is incomplete: nothing was done.
etat-a-faire = to do
etat-en-cours = under way
etat-fait = done
etat-passe = skipped
etat-a-revoir = to look at again
etat-en-attente = waiting since { $date }
compte-passees = { $nombre } skipped
compte-a-revoir = { $nombre } to look at again
commande-etape = { $numero }. { $titre } — { $lieu } — { $etat } — { $minutes } min

### The dossier on disk

dossier-date-seconde = { $date }:{ $seconde }
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
dossier-plus-recent = “{ $chemin }” was written by a later assistant (format { $trouve }; this one reads format { $connu }). It was not changed.
    .remede = Open it with the latest assistant.
dossier-champ-inconnu = “{ $chemin }”, line { $ligne }: the field “{ $nom }” is unknown. The file was not changed.
    .remede = Correct or remove this field in a text editor, then open the dossier again.
dossier-choix-inconnu = “{ $chemin }”, line { $ligne }: the choice “{ $nom }” is unknown. The file was not changed.
    .remede = Correct this choice in a text editor, then open the dossier again.
dossier-champ-absent = “{ $chemin }”, line { $ligne }: the field “{ $nom }” is missing. The file was not changed.
    .remede = Add this field in a text editor, then open the dossier again.
dossier-champ-double = “{ $chemin }”, line { $ligne }: the field “{ $nom }” is written twice. The file was not changed.
    .remede = Remove one of the two in a text editor, then open the dossier again.
dossier-valeur = “{ $chemin }”, line { $ligne }: this value does not have the expected form. The file was not changed.
    .remede = Correct this value in a text editor (a date is written 2014-08-25T14:03:07+02:00), then open the dossier again.
dossier-texte-long = { $lieu }: { $nombre } characters, { $maximum } at most.
    .remede = Shorten this text (“{ $chemin }”).
dossier-captures-nombreuses = “{ $chemin }” names { $nombre } captures; { $maximum } at most can be kept.
    .remede = Remove those in excess with the assistant that added them. If this file was received, ask for another.
dossier-inconnus-nombreux = “{ $chemin }” holds { $nombre } values that this assistant does not know; { $maximum } at most can be kept.
    .remede = Open it with the assistant that wrote it. If this file was received, ask for another.
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
dossier-lieu-essai = What was seen at the trial “{ $essai }”
dossier-autre-parcours = This dossier followed the walkthrough “{ $parcours }”. It is opened here with “{ $titre }”.
    .remede = The progress of the steps that both have is carried over.
dossier-autre-edition = This dossier followed the walkthrough “{ $parcours }”, edition of { $date }. It is opened here with “{ $titre }”.
    .remede = The progress of the steps that both have is carried over.
dossier-etapes-sans-place = { $nombre ->
    [one] A step that was begun has no place in this walkthrough: { $etapes }.
   *[other] { $nombre } steps that were begun have no place in this walkthrough: { $etapes }.
}
    .remede = What is noted of them stays in the dossier, and comes back with the walkthrough that has them.
dossier-lieu-port = Who confirmed the ports

dossier-dommage-absent = The file “{ $chemin }” is no longer there.
dossier-dommage-vide = The file “{ $chemin }” is empty.
dossier-dommage-texte = The file “{ $chemin }” is damaged: it is no longer text.
dossier-dommage-brouille = The file “{ $chemin }” is damaged: it cannot be read from line { $ligne }, column { $colonne }.
dossier-dommage-ancien = The file “{ $chemin }” is of { $date }: a newer save was cut before it took its place.
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
dossier-systeme-occupe = { $quoi }: another program holds it open.
    .remede = Close it in that other program, then try again.
dossier-systeme-parti = { $quoi }: the share or the disk no longer answers.
    .remede = Reconnect to the share, or plug the stick or disk in again, then try again.
dossier-systeme-nom = { $quoi }: the system refuses this name.
    .remede = Choose a shorter name, without special characters (?, *, :…) and not one that Windows reserves (NUL, COM1…).
dossier-systeme-fichier = { $quoi }: a file stands where the path needs a folder.
    .remede = Choose another place.
dossier-systeme-autre = { $quoi }. The system answered: { $reponse }.
    .remede = Try again. If it is still refused, choose another place.

## The lock and the versions

dossier-qui-ou = { $qui } (machine { $poste })
dossier-quelquun-ou = somebody (machine { $poste })
dossier-quelquun = somebody
dossier-pris = “{ $chemin }” has been open since { $date }, by { $qui }.
    .remede = Read it without changing it, or take over if that person has finished.
dossier-pris-actif = “{ $chemin }” has been open since { $date }, by { $qui }; it was still open less than a minute ago.
    .remede = Read it without changing it, or take over if that person has finished.
dossier-pris-depuis = “{ $chemin }” has been open since { $date }, by { $qui }; it was still open { $minutes } min ago.
    .remede = Read it without changing it, or take over if that person has finished.
dossier-lu-seulement = This dossier was written by a more recent assistant (format { $trouve }; this one writes format { $connu }). It is shown without being editable, and may hold more than is shown.
    .remede = Change it with the most recent assistant.
dossier-inconnus-gardes = This dossier holds values of a more recent assistant ({ $nombre }) that this one does not know. They are not shown, and stay in the dossier as they are.
    .remede = To see them, open the dossier with the most recent assistant.
dossier-repris = “{ $chemin }” is not saved here: { $qui } took over on { $date }.
    .remede = Agree with that person, then take over, or save a copy under another name.
dossier-verrou-perdu = “{ $chemin }” is not saved here: the dossier has changed on the disk meanwhile.
    .remede = Save a copy under another name, then open the dossier again.
dossier-change-ailleurs = “{ $chemin }” is not saved here: another program wrote a dossier of { $date } there, which was not replaced.
    .remede = Compare the two, then keep yours, take the other, or save yours beside it. The other is kept here too: “{ $garde }”.
dossier-change-illisible = “{ $chemin }” is not saved here: another program wrote there what is no dossier, and it was not replaced.
    .remede = Keep yours, or save it beside. What was found is kept here too: “{ $garde }”.
dossier-recupere = { $dommage } The version of { $date } was used instead.
    .remede = Check what was typed last.
dossier-recupere-garde = { $dommage } The version of { $date } was used instead.
    .remede = Check what was typed last. The damaged file is kept: “{ $chemin }”.

### The walkthrough: places, levels, actors, and what is wrong with a walkthrough's file

lieu-client-2013 = PRONOTE 2013 Client
lieu-poste = Vice-principal’s PC
lieu-serveur = Server, by the vSphere console
lieu-console-hebergeur = Host’s console
lieu-ent = ENT, by its support
lieu-navigateur = Browser

niveau-attention = Caution
niveau-point-de-non-retour = Point of no return

acteur-adjoint = You
acteur-dane = DANE
acteur-ent = ENT’s support
acteur-editeur = Index Éducation
acteur-reseau = Whoever manages the network

parcours-ou = Line { $ligne }, { $partie }, field “{ $champ }”
parcours-ou-colonne = Line { $ligne }, column { $colonne }
parcours-partie-fichier = at the head of the walkthrough
parcours-partie-sous-la-main = things to have at hand, “{ $id }”
parcours-partie-figure = figure “{ $id }”
parcours-partie-etape = step “{ $id }”
parcours-partie-consigne = step “{ $etape }”, instruction “{ $id }”
parcours-partie-retour = page on going back
parcours-partie-cas = going back, case “{ $id }”
parcours-partie-symptome = symptom “{ $id }”
parcours-partie-terme = glossary, “{ $id }”
parcours-langue-fr = French
parcours-langue-en = English
parcours-liste-lieux = the places
parcours-liste-conditions = the conditions
parcours-liste-figures = the figures
parcours-liste-valeurs = the values
parcours-liste-outils = the tools
parcours-liste-niveaux = the levels
parcours-liste-acteurs = those who act
parcours-liste-a-noter = what can be noted
parcours-liste-essais = the trials

parcours-introuvable = The walkthrough { $chemin } cannot be found.
    .remede = Check the path given after --parcours.
parcours-pas-un-fichier = { $chemin } is not a file.
    .remede = Give a .ron file, not a folder.
parcours-refuse = Reading { $chemin } is refused.
    .remede = Copy the file to a folder that you may read, then open it again.
parcours-illisible = { $chemin } cannot be read.
    .remede = Check that the disk or the share answers, then try again.
parcours-trop-gros = { $chemin } is larger than { $taille } KB: it is probably not a walkthrough.
    .remede = Give a walkthrough’s file after --parcours.
parcours-utf8 = Line { $ligne } of { $chemin }: a character is not UTF-8.
    .remede = Save the file with the UTF-8 encoding.

parcours-champ-inconnu = { $ou }: there is no field “{ $champ }” here.
    .remede = Correct its name. Possible fields: { $connus }.
parcours-champ-absent = { $ou }: the field “{ $champ }” is missing in the part that ends here.
    .remede = Add this field, with its value and a comma.
parcours-champ-double = { $ou }: the field “{ $champ }” is written twice in the same part.
    .remede = Keep only one.
parcours-texte-ouvert = { $ou }: a text begins here and is not closed.
    .remede = Add the straight quotation mark (") that closes the text.
parcours-commentaire-ouvert = { $ou }: a comment begins here and is not closed.
    .remede = Add */ at its end.
parcours-virgule = { $ou }: a comma is missing before this place.
    .remede = Add the comma. If this is inside a text, replace its straight quotation marks by “ ”.
parcours-pas-texte = { $ou }: a text in straight quotation marks (") is expected.
    .remede = Put the value in straight quotation marks.
parcours-pas-nombre = { $ou }: a whole number is expected.
    .remede = Write a number, without quotation marks or sign.
parcours-pas-liste = { $ou }: a list in square brackets is expected, or this one is not closed.
    .remede = Write the list between [ and ], even for a single member.
parcours-pas-groupe = { $ou }: a group in parentheses, of the form (field: value), is expected or is not closed.
    .remede = Check the parentheses and the colons; a text is written (fr: "…", en: "…").
parcours-pas-oui-non = { $ou }: true or false is expected.
    .remede = Write true or false, without quotation marks.
parcours-barre-inversee = { $ou }: a backslash (\) is not understood.
    .remede = Double each backslash in the texts.
parcours-inacheve = { $ou }: the file stops too early.
    .remede = Close the open parentheses and brackets, or take a whole copy of the file.
parcours-apres-la-fin = { $ou }: there is something left after the end of the walkthrough.
    .remede = Remove what follows, or the extra parenthesis before it.
parcours-syntaxe = { $ou }: this is not understood.
    .remede = Compare this line with the walkthrough that comes with the program.

parcours-format = { $ou }: this walkthrough is in format { $trouve }, this program reads format { $connu }.
    .remede = Use a version of the program that reads this format.
parcours-id = { $ou }: “{ $trouve }” will not do as an identifier.
    .remede = Write small letters without accents and digits, in words joined by a hyphen, 48 characters at most.
parcours-id-double = { $ou }: the identifier “{ $id }” is already taken.
    .remede = Give another one to either part.
parcours-date = { $ou }: “{ $trouve }” is no date.
    .remede = Write the year, the month and the day, like this: edition: "2014-09-01".
parcours-numero = { $ou }: the number { $trouve } does not follow the last one.
    .remede = Write { $attendu }, or put the steps back in order.
parcours-mot-inconnu = { $ou }: “{ $trouve }” is not among { $liste }.
    .remede = Choose among: { $connus }.
parcours-mot-proche = { $ou }: “{ $trouve }” is not among { $liste }.
    .remede = Write “{ $proche }”, if that is what was meant.
parcours-mot-double = { $ou }: “{ $trouve }” is there twice.
    .remede = Keep only one.
parcours-langue-absente = { $ou }: the { $langue } text is missing.
    .remede = Add { $code }: "…" to this part.
parcours-texte-vide = { $ou }: the { $langue } text is empty.
    .remede = Write the text.
parcours-caractere = { $ou }: the { $langue } text holds an invisible character ({ $code }).
    .remede = Type this passage again on the keyboard.
parcours-etoiles = { $ou }: in the { $langue } text, two stars (**) open a label that nothing closes.
    .remede = Put two stars before and after each label.
parcours-libelle-vide = { $ou }: in the { $langue } text, a label between stars is empty, or has spaces at its ends.
    .remede = Write the label against the stars, without a space.
parcours-libelle-interdit = { $ou }: the { $langue } text cannot hold a label between stars.
    .remede = Remove the stars.
parcours-libelle-absent = { $ou }: the label “{ $libelle }” is missing in the { $langue } text.
    .remede = Write this label as it is on the screen, in French, in both languages.
parcours-minutes = { $ou }: the expected time is 0 minutes.
    .remede = Write at least 1.
parcours-sans-etape = { $ou }: no step holds for “{ $cas }”.
    .remede = Add a step, or remove the condition of one of them.
parcours-sans-consigne = { $ou }: there is no instruction.
    .remede = Write at least one.
parcours-rien-a-faire = { $ou }: the step holds for “{ $cas }”, but none of its instructions does.
    .remede = Add an instruction for this case, or give the step a condition.
parcours-jamais = { $ou }: “{ $condition }” can never hold, because what is around it asks for “{ $autour }”.
    .remede = Remove this part, or change either condition.
parcours-apres = { $ou }: “{ $trouve }” is the identifier of no earlier step.
    .remede = Give the identifier of a step that comes before this one, or remove this name.
parcours-essai-double = { $ou }: another instruction already asks for the result of the trial “{ $trouve }”.
    .remede = Ask for it in one instruction only.
parcours-figure-nom = { $ou }: “{ $trouve }” is not the name of a figure.
    .remede = Name the file in small letters without accents, digits and hyphens, ending in .png or .typ, and put it beside the walkthrough.
parcours-figure-double = { $ou }: the figure “{ $fichier }” is declared twice.
    .remede = Keep one of them.
parcours-figure-sans-dossier = { $ou }: the file “{ $fichier }” cannot be read: this walkthrough comes from no folder.
    .remede = Save the walkthrough in a folder, with the figure beside it.
parcours-figure-absente = { $ou }: the file “{ $fichier }” is not beside the walkthrough.
    .remede = Copy the file there, or correct its name.
parcours-figure-pas-fichier = { $ou }: “{ $fichier }” is a link or a folder, not a file.
    .remede = Copy the file itself beside the walkthrough.
parcours-figure-illisible = { $ou }: the file “{ $fichier }” cannot be read.
    .remede = Check that you may read it, then try again.
parcours-figure-lourde = { $ou }: the file “{ $fichier }” is over { $maximum } KB.
    .remede = Make the figure smaller, then save it again.
parcours-figure-pas-png = { $ou }: “{ $fichier }” is not a PNG picture, whatever its name.
    .remede = Open it in Paint and save it as PNG.
parcours-figure-abimee = { $ou }: the picture “{ $fichier }” is damaged.
    .remede = Copy it again, or save it again as PNG.
parcours-figure-grande = { $ou }: the picture “{ $fichier }” is too large ({ $largeur } × { $hauteur } pixels).
    .remede = Bring it down to { $maximum } million pixels at most: a whole screen is enough.
parcours-figure-refusee = { $ou }: “{ $fichier }” is not a figure that typst draws: { $detail }
    .remede = Correct the file. A figure reads no other file: all that it draws is in its source.
parcours-figure-lente = { $ou }: “{ $fichier }” is not drawn after { $secondes } seconds.
    .remede = Remove what is repeated without end, or make a PNG picture of it.
parcours-figure-memoire = { $ou }: “{ $fichier }” takes more than { $maximum } MB of memory.
    .remede = Remove what is repeated without measure, or make a PNG picture of it.
parcours-figure-non-dessinee = { $ou }: “{ $fichier }” could not be drawn.
    .remede = Try again. If nothing helps, make a PNG picture of it.
parcours-figure-trop-grande = { $ou }: the picture “{ $fichier }” is too large.
    .remede = Bring it down to { $maximum } million pixels at most: a whole screen is enough.
parcours-figures-nombreuses = { $ou }: the walkthrough has more than { $maximum } figures of its own.
    .remede = Remove those that are not used.
parcours-figures-grandes = { $ou }: the walkthrough’s own figures have more than { $maximum } million pixels together.
    .remede = Make the largest pictures smaller.
parcours-repere-repete = { $ou }: the callout { $numero } is declared twice.
    .remede = Give each callout of the figure another number.
parcours-repere-sans-figure = { $ou }: the instruction has a callout, but the step has no figure.
    .remede = Add the figure to the step, or remove “figure” and “repere” from the instruction.
parcours-figure-ailleurs = { $ou }: the figure “{ $figure }” is not of this step.
    .remede = Add it to the step’s list “figures”, or choose one from this list.
parcours-figure-a-dire = { $ou }: the step has several figures, and the callout does not say which.
    .remede = Add the field “figure” to the instruction.
parcours-repere-hors-figure = { $ou }: the instruction is said to be off the figure, but it has a figure or a callout.
    .remede = Remove “hors_figure”, or remove “figure” and “repere”.
parcours-repere-zero = { $ou }: a callout starts from 1.
    .remede = Write the number drawn on the figure, or “hors_figure: true”.
parcours-repere-incertain = { $ou }: the instruction’s number changes with the hosting, so its callout is unclear.
    .remede = Write “repere”, or “hors_figure: true”.
parcours-repere-double = { $ou }: callout { $numero } of the figure “{ $figure }” is already that of “{ $autre }”.
    .remede = Change either callout.
parcours-rien-a-l-abri = { $ou }: the step has a point of no return, but does not say what to put in a safe place.
    .remede = Fill the list “a_mettre_a_l_abri”.
parcours-abri-sans-raison = { $ou }: the list “a_mettre_a_l_abri” has no warning that explains it.
    .remede = Add a warning of level “point_de_non_retour”.

parcours-outil-sans-verification = { $ou }: the tool “verifications” is offered, but the step names no check.
    .remede = Add the list “verifications” to the step, or remove this tool.

outil-captures = Captures of this step
outil-recapitulatif = Summary to print
outil-script = Server’s script
outil-verifications = Checks of this step
outil-demande = Request to the ENT
outil-notes = Notes to families and staff


### Summary, request to the ENT, note for families

date-longue = { $jour } { $mois ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
    } { $annee }

document-impossible = The document could not be typeset.
    .remede = Close the assistant, open it again and start over. If it happens again, send the log to the DANE.

local-ent-adresse = ENT’s address
local-ent-rangement = PRONOTE in the ENT
local-ent-rangement-exemple = menu Services, Vie scolaire
local-contact-durable-exemple = the office, 04 93 00 00 00
local-assistance-canal = Write to the ENT’s support by
local-contact-durable = Lasting contact
local-demande-numero = Request to the ENT, number
local-demande-date = Request to the ENT, sent on
local-bascule-souhaitee = Switch wished for
local-bascule-date = Switch announced for
local-dane-telephone = DANE’s telephone
local-pronote-version = PRONOTE’s exact version
local-serveur-windows = Server’s Windows
local-serveur-gestion = Who runs the server
local-sauvegardes = State of the backups

fiche-titre = Summary
fiche-version = version { $version }
fiche-etablie = Made on
fiche-pied = { $nom } – { $date }
fiche-page = page { $page } of { $pages }

fiche-partie-etapes = { $titre } ({ $nombre ->
    [one] step { $numeros }
   *[other] steps { $numeros }
})
fiche-partie-serveur = Server and database
fiche-partie-publication = Publication settings
fiche-partie-contacts = Contacts and numbers
fiche-partie-ent = Integration in an ENT
fiche-partie-identification = Identification of users
fiche-partie-attributs = CAS attributes
fiche-partie-profils = Values of the profile
fiche-partie-attention = Points to settle
fiche-partie-avancement = Progress

fiche-professeurs = Professeurs
fiche-enseignants = Enseignants
fiche-vie-scolaire = Vie scolaire
fiche-parents = Parents
fiche-eleves = Élèves
fiche-entreprise = Entreprise
fiche-academie = Académie
fiche-mobile = { $espace }, mobile

fiche-serveur-heberge = Does not apply: PRONOTE is hosted by the publisher, who looks after the server.
fiche-mode-identification = In PRONOTE.net, choose the mode “Avec l’identité de l’utilisateur”.
fiche-aucune-attention = None.

fiche-a-verifier = to be checked
fiche-a-noter = to be noted:
fiche-ent-source = Source: { $source }.
fiche-ent-suite = Address known afterwards: { $adresse }.
fiche-a-demander = To be asked of { $qui }
fiche-sans-objet-heberge = Does not apply: PRONOTE is hosted by the publisher
fiche-sans-objet-deux-adresses = Does not apply: two addresses replace it
fiche-prefixe-inconnu = Depends on the listening port, which is not given
fiche-non-saisi = Not given: to be read on the server
fiche-non-indique = Not given
fiche-non-connu = Not known
fiche-vide = Leave empty

fiche-reste = To be done
fiche-commence = Begun
fiche-fait = Done on { $date }
fiche-ecarte = Skipped on { $date }
fiche-en-attente = Waiting since { $date }
fiche-a-revoir = Done on { $date }, to look at again: a value has changed since ({ $valeurs })
fiche-revoir = To look at again
fiche-ont-change = Changed since the steps to look at again were done: { $valeurs }.
fiche-essais = Trials made by hand
fiche-essai-sans-resultat = No result noted
fiche-essai-reussi = Succeeded on { $date }
fiche-essai-echoue = Failed on { $date }
fiche-essai-vu = Seen: “{ $vu }”
fiche-essai-a-refaire = To be made again
fiche-essai-perime = A value has changed since: { $valeurs }
fiche-essais-non-reussis = { $nombre ->
    [one] { $nombre } trial with no success noted
   *[other] { $nombre } trials with no success noted
 }
fiche-passe-outre = Done without waiting for what it asks for first: { $raison }
fiche-raison = Reason: { $raison }
fiche-note = Note: { $note }

guide-titre = { $nom }: guide of the move to PRONOTE 2014
guide-aller-au-contenu = Skip to the content
guide-sommaire = Contents
guide-sous-la-main = To have at hand
guide-etape = Step { $numero } of { $total }: { $titre }
guide-ou = Where
guide-duree = Expected time
guide-minutes = { $minutes } min
guide-etat = Where it stands
guide-niveau = { $niveau }:
guide-en-surete = Before going on, to be seen with one’s own eyes
guide-consignes = To do
guide-ailleurs = { $lieu }:
guide-valeurs-etape = Other useful values
guide-figure = Figure: { $titre }
guide-figure-decrite = { $titre }, described under the picture
guide-etabli = Guide made on
guide-valeurs = All the values
guide-colonne-champ = Field
guide-colonne-valeur = Value
guide-verifications-legende = What the checks found
guide-colonne-verification = Check
guide-colonne-resultat = Result
guide-colonne-cause = What was seen, and what to do
guide-demande = Request to the ENT’s support
guide-note-familles = Note for families
guide-note-personnel = Note for staff
guide-symptomes = If something goes wrong
guide-symptomes-legende = What is seen, where it comes from, and what to do
guide-colonne-vu = What is seen
guide-colonne-raison = Where it comes from
guide-colonne-remede = What to do
guide-colonne-acteur = Who acts
guide-glossaire = The words
guide-pied = Made by Assistant PRONOTE { $version }. This page asks nothing of the network.

fiche-spr = SPR password
fiche-spr-conseil = To be filled in by hand. Do not photograph or send this page; lock it away. The assistant never keeps this password.

demande-titre = Request to the ENT
demande-pied = Request to the ENT – { $nom } – { $date }
demande-partie-demande = What is asked
demande-partie-college = School
demande-partie-liens = Links written by PRONOTE.net
demande-partie-attributs = Attributes and profiles
demande-partie-reponse = Please answer
demande-partie-enregistrement = Forms of the registration, by version of the CAS
demande-ip = Server’s IP address
demande-attributs-connus = PRONOTE.net expects these attributes, to the letter:
demande-attributs-inconnus = We do not know the names of your attributes. For each one, please write yours, to the letter.
demande-profils-inconnus = Likewise for the values of each kind of user’s profile:
demande-a-remplir = { $nom } ({ $exemples }): …
demande-exemples = for instance { $valeurs }
demande-ou = { " " }or{ " " }
demande-reponse-enregistree = Is the address registered, with this port and this protocol, and since which day?
demande-reponse-liens = Are PRONOTE.net’s two links right for this year?
demande-reponse-cas = What is the URL of your CAS server, or its two addresses for login and for validation?
demande-reponse-attributs = By which names do you send the attributes, and which values does the profile take?
demande-reponse-format = Does the validation answer in SAML 1.1 (/samlValidate), as PRONOTE 2014 expects?
demande-reponse-bascule-souhaitee = On which day do you switch to the PRONOTE 2014 connector? The school wishes for { $date }.
demande-reponse-bascule = On which day do you switch to the PRONOTE 2014 connector?
demande-reponse-contact = Whom to call, and with which request number, if a test fails?
demande-formes = The same address, written in three ways: take the one that your CAS can read.
demande-forme-ant = Ant pattern (CAS 3.1 to 4.0) – it is the URL to give to the ENT
demande-forme-regex = Regular expression, upper and lower case alike (CAS 3.4 and later)
demande-forme-apereo = Apereo service file, for CAS 5 to 6.5 (before CAS 5, the class begins with org.jasig.cas)

ticket-champ = { $champ }:
ticket-objet = Subject
ticket-objet-valeur = PRONOTE 2014 through the ENT – { $nom } ({ $uai })
ticket-categorie = Category
ticket-destinataire = To be passed on to
ticket-assistance = your ENT’s support
ticket-bonjour = Hello,
ticket-demande = Our school is moving to PRONOTE 2014. Could you please register the address below in the ENT’s CAS, switch to your PRONOTE 2014 connector, then let us know?
ticket-a-indiquer = please tell us, with the address of your CAS server
ticket-heberge = PRONOTE hosted by the publisher
ticket-oui = yes
ticket-non = no
ticket-contact = Contact to call back
ticket-essais = What we tried
ticket-essai-direct = Direct login to PRONOTE.net
ticket-essai-professeur = Login through the ENT, teacher’s account
ticket-essai-eleve = Login through the ENT, pupil’s or parent’s account
ticket-essai-personnel = Login through the ENT, staff account
essai-sans-resultat = no result noted.
essai-reussi = successful, by our own account, on { $date }.
essai-echoue = failed, by our own account, on { $date }.
essai-echoue-vu = failed, by our own account, on { $date }. Seen: “{ $vu }”.
essai-perime = to do again, as a value has changed since ({ $valeurs }). Before: { $resultat }
ticket-verifications = Checks made
ticket-merci = Thank you.

note-titre = PRONOTE: login through { $ent }
note-essentiel = From now on, PRONOTE opens through the ENT, with the ENT’s user name and password.
note-essentiel-date = From { $date } on, PRONOTE opens through the ENT, with the ENT’s user name and password.
note-comment = How to do it:
note-ouvrir = Open { $ent } in a browser.
note-ouvrir-adresse = Open { $ent } in a browser: { $adresse }
note-identifiant = Log in with your own ENT account.
note-pronote = Open PRONOTE there.
note-pronote-ou = Open PRONOTE there: { $ou }.
note-eviter = No longer use the old address, and delete the bookmarks that lead to it:
note-refus = If you are refused:
note-refus-ent = The ENT refuses the password: use its “forgotten password” link. The old PRONOTE password does not work there.
note-refus-espace = PRONOTE answers that the espace is not accessible: tell the collège, which will open the access.
note-refus-contact = Another refusal: close the browser and start again. If it lasts, tell the collège ({ $qui }): name, time and message shown. Never give a password.
note-refus-prevenir = Another refusal: close the browser and start again. If it lasts, tell the school ({ $nom }): name, time and message shown. Never give a password.
note-quitter = To leave, close the whole browser.
note-client = The PRONOTE 2014 Client, to be installed in place of the 2013 one, can also serve, even from outside the collège.
note-pas-avant = Do not send this note before step { $etape }: the tests through the ENT must have succeeded first.
note-sans-adresse = The address of { $ent } is not in the dossier: the note cannot give it.
    .remede = Add it: assistant-pronote modifier DOSSIER --ent-adresse ADRESSE

### The CAS’s answer: reading

reponse-vide = There is nothing to read.
    .remede = Paste the CAS’s whole answer, from its first character to its last.
reponse-trop-grande = This text is over 16 MiB: a CAS answer is a few kilobytes long.
    .remede = Paste the answer alone, or choose the right file.
reponse-illisible = The file cannot be read
reponse-pas-un-fichier = This is not a file: a folder or a device is not read as an answer.
    .remede = Choose the answer’s file, or paste its text.
reponse-octet-nul = This is not text: there is a null byte at position { $position }.
    .remede = A picture or an archive cannot be read here. Copy the answer’s text, or save the file as UTF-8.
reponse-utf16 = This file says that it is UTF-16, but it is damaged.
    .remede = Save the answer again, as UTF-8.
reponse-dtd = This text holds a DOCTYPE declaration, which no CAS sends: it is not read, for safety.
    .remede = Paste the answer as the CAS gives it.
reponse-entite = The CAS server writes “&{ $nom };” (line { $ligne }), which is HTML: it does not send XML, and PRONOTE will read nothing in it either.
    .remede = The ENT must mend it: ask for accented letters as they are, in UTF-8. Copying the answer otherwise changes nothing.
reponse-esperluette = A value contains a bare “&” (line { $ligne }): that is not XML, and PRONOTE will read nothing in it either.
    .remede = The ENT must mend it: ask it to write “&amp;” in what it sends. If the answer was copied from the page shown, first copy it from the source code (Ctrl+U).
reponse-caractere = There is a forbidden character ({ $code }) in the answer.
    .remede = Copy the answer again; if the character comes back, report it to the ENT’s support.
reponse-profonde = The elements are nested more than { $limite } levels deep: this is not a CAS answer.
    .remede = Check what was pasted.
reponse-elements = The answer has more than { $limite } elements: this is not a CAS answer.
    .remede = Check what was pasted.
reponse-trop-attributs = The answer has more than { $limite } attributes in one place: reading stops there.
    .remede = Check what was pasted; if it is the CAS’s answer, ask the ENT to send only the attributes PRONOTE needs.
reponse-trop-valeurs = The answer has more than { $limite } values: reading stops there.
    .remede = Check what was pasted; if it is the CAS’s answer, ask the ENT to send only the attributes PRONOTE needs.
reponse-tronquee = The end of the answer is missing: the tag “{ $element }” is not closed.
    .remede = Paste the answer down to its last line.
reponse-mal-formee = The answer is not correct XML (line { $ligne }, column { $colonne }).
    .remede = Copy the answer from the page’s source (Ctrl+U), without changing it.
reponse-page-web = This is a web page, not the CAS’s answer.
    .remede = If it is the login page, log in to the ENT and start again. If it is an error page, check the validation link.
reponse-page-web-titre = This is a web page (“{ $titre }”), and not the CAS’s answer.
    .remede = If it is the login page, log in to the ENT and start again. If it is an error page, check the validation link.
reponse-page-filtre = This is the page of a filter or a proxy, and not the answer of the CAS: it says nothing of the ENT.
    .remede = Ask the person who runs the network to let the address of the CAS server through from the PRONOTE server, then start again.
reponse-page-filtre-titre = This is the page of a filter or a proxy (“{ $titre }”), and not the answer of the CAS: it says nothing of the ENT.
    .remede = Ask the person who runs the network to let the address of the CAS server through from the PRONOTE server, then start again.
reponse-json = This is a JSON answer, which PRONOTE 2014 does not ask for.
    .remede = Remove “format=JSON” from the validation address, then start again with a new ticket.
reponse-saml2 = This is SAML 2.0 (EduConnect, ADFS, Shibboleth…); with PRONOTE 2014, only SAML 1.1 has been seen.
    .remede = Ask the ENT for its SAML 1.1 validation address (it ends with /samlValidate).
reponse-demande = This is the question PRONOTE asks the CAS, not its answer.
    .remede = Paste what the CAS sent back to this question.
reponse-assertion-seule = The beginning of the answer is missing: the assertion is there, but not the status (“Status”) before it.
    .remede = Paste the answer from its first line.
reponse-sans-resultat = This answer says neither success nor failure.
    .remede = Check that the answer is whole and comes from the validation address.
reponse-contradictoire = This answer says several things at once: two outcomes, or two users.
    .remede = Paste one answer only; if the CAS sends it so, report it to the ENT’s support.
reponse-autre = This text holds no CAS answer, and no sentence that a CAS is known to say.
    .remede = Paste what the CAS sent back. An answer begins with “<cas:serviceResponse”, “<SOAP-ENV:Envelope”, “yes” or “no”; the page of the refusal and the line of the log are read too.
reponse-trop-documents = This text holds more than { $limite } documents: reading stops there.
    .remede = Paste the last attempts only.
reponse-refuse-aussi = { $lecture } What can be read of it is a refusal: { $cause }
reponse-refuse-aussi-remede = { $premier } { $second }
reponse-corps-vide = The server answered (status { $statut }) but sent nothing: there are HTTP headers only, and the body is empty.
    .remede = Check the validation link: /samlValidate is asked by POST, with the ticket in the body. A proxy or a filter may also empty the answer. If it stays empty, report it to the ENT’s support, with the time.
reponse-corps-vide-sans-statut = The server sent nothing: the answer is empty.
    .remede = Check the validation link: /samlValidate is asked by POST, with the ticket in the body. A proxy or a filter may also empty the answer. If it stays empty, report it to the ENT’s support, with the time.
reponse-renvoi = The server did not answer: it redirects (status { $statut }) to { $adresse }.
    .remede = Check the validation link: its address, http or https, and the path. A validation never redirects.
reponse-renvoi-au-cas = The server redirects (status { $statut }) to the CAS’s login, for the service { $service }. This is what PRONOTE does when an espace is opened: it is not the CAS’s answer.
    .remede = To read a login, log in and paste what the CAS answers. If this redirect comes from the validation address, check the validation link.
reponse-renvoi-sans-adresse = The server did not answer: it redirects elsewhere (status { $statut }).
    .remede = Check the validation link: its address, http or https, and the path. A validation never redirects.
reponse-statut-http = The server answers with HTTP error { $statut }, and not with a CAS answer.
    .remede =
        { $genre ->
            [demande] Check the validation link: a parameter is missing, or has a character too many.
            [acces] Access to this address is refused before the CAS: tell the ENT’s support, with the time and the address.
            [refus] Access to this address is refused before the CAS, by a filter or by the ENT: tell whoever runs the network, then the ENT’s support, with the time and the address.
            [introuvable] This address does not exist: check the validation link, letter by letter.
            [methode] This address does not accept this kind of request: /samlValidate is asked by POST.
            [proxy] The proxy asks for an account: ask whoever runs the network to let the CAS server’s address through.
            [attente] The server waited too long: start again with a new ticket.
            [trop] Too many requests at once: wait a few minutes, then start again.
            [erreur] The ENT’s server has an internal error: start again, then tell the ENT’s support, with the time.
            [panne] The ENT’s server does not answer, or a proxy does not reach it: start again in a few minutes, then tell the ENT’s support, with the time.
           *[autre] Check the validation link. If it is right, tell the ENT’s support, with the time.
        }
reponse-semble-lien = This is a web address, and not a CAS answer.
    .remede = To check an address, paste it in “Compare”. Here, paste what the CAS sent back: the answer, the page or the log line.
reponse-semble-ticket = This is a ticket, and not a CAS answer. It serves once and is not to be passed on.
    .remede = Paste what the CAS sent back when this ticket was shown to it.
reponse-semble-xml = This is XML, but not a CAS answer: it begins with “{ $element }”.
    .remede = Paste the answer to the validation: it begins with “<cas:serviceResponse” or “<SOAP-ENV:Envelope”.
reponse-semble-json = This is JSON, but not a CAS answer.
    .remede = Paste the answer to the validation: it begins with “<cas:serviceResponse” or “<SOAP-ENV:Envelope”.
reponse-semble-code = This is a message that is still encoded (base64, SAMLResponse or SAMLRequest): it is not a CAS answer.
    .remede = PRONOTE 2014 speaks CAS, and not SAML 2.0: paste the answer of the /samlValidate address.
reponse-semble-programme = This is code, or a program’s error, in which no CAS says anything known.
    .remede = Paste what the CAS sent back: the answer, the page or the line of its log.
reponse-semble-journal = This is a log, in which no CAS says anything known.
    .remede = Ask for the lines of the same moment in which the CAS refuses: “does not match”, “not found”, “VALIDATE_FAILED”…
reponse-semble-attributs = This text shows attributes ({ $noms }), without the answer of the CAS around them.
    .remede = Compare these names with the ones PRONOTE.net expects. To know where the person enters, paste the whole answer of the address /samlValidate.
reponse-noms-tous = All the names of your settings are there.
reponse-noms-manquants = Names of your settings that are not there: { $noms }.
reponse-noms-du-jeu = All the names of the set “{ $jeu }” are there: choose it on the ENT’s page.
reponse-sur-page = { $sens } This is what the pasted page says.
reponse-dans-texte = { $sens } This is what the pasted text says.
reponse-d-apres-les-mots = { $sens } That is what its words seem to say: no sentence of a known server is in it.
reponse-plusieurs-refus = This log shows { $nombre } refusals: the last one is read.

### The CAS’s answer: remarks

reponse-note-utf16 = The text was in UTF-16; it was converted.
reponse-note-cp1252 = The text was not in UTF-8: it was read as Windows-1252. Check the accents.
reponse-note-autour = The text around the answer was left out.
reponse-note-source = A page’s source was pasted: the “&lt;” signs were read as “<”.
reponse-note-prefixe = The prefix “{ $prefixe }” is not declared: the beginning of the answer is probably missing.
reponse-note-espace-de-noms = The elements are not in the protocol’s namespace: PRONOTE may not recognise them.
reponse-note-fragment = Only a part of the answer was pasted.
reponse-note-protocole = This answer is in { $protocole }; with PRONOTE 2014, only SAML 1.1 has been seen, at the address /samlValidate. The attributes sent there may differ.
reponse-note-duree = This answer was valid for { $secondes } s. If the PRONOTE server’s clock is further off than that, PRONOTE may refuse every login.
reponse-note-sans-duree = The answer does not say how long it is valid (NotBefore, NotOnOrAfter).
reponse-note-duree-illisible = The answer’s validity dates (NotBefore, NotOnOrAfter) cannot be read.
reponse-note-duree-inversee = The answer ceases to be valid before it begins: its NotBefore and NotOnOrAfter dates are swapped.
reponse-note-service = This answer is meant for the service { $service }.
reponse-note-autre-service = This answer is meant for a service ({ $vu }) other than that of your settings ({ $attendu }).
    .remede = Check the public address, port included, in PRONOTE.net and in the request made to the ENT.
reponse-note-jointes = “{ $attribut }”: several values were joined by a semicolon.
reponse-note-json = “{ $attribut }”: the values are written as a JSON list, which PRONOTE may not be able to read.
reponse-note-plusieurs = Several answers were pasted: { $nombre }. Number { $rang } is the one that is read.
reponse-note-derniere-illisible = The last answer is damaged or not whole: the last readable one is read.
reponse-note-question = PRONOTE’s question was pasted with the answer; it is left aside.
reponse-note-debuts-de-ligne = The start of the lines (date, number, marks of a log or a mail) was left out.
reponse-note-echappements = The text was escaped (\n, \", \xc3…): it was put back as it was.
reponse-note-pourcents = The text was encoded as in an address (“%3C” for “<”): it was put back as it was.
reponse-note-typographie = Quotes or spaces of the tags had been changed while copying: they were put back.
reponse-note-courriel = The text was coded as in a mail (“=3D” for “=”): it was put back in clear.
reponse-note-en-json = The answer is in JSON, which PRONOTE 2014 does not ask for: it shows the attributes, and not what PRONOTE receives. Take “format=JSON” off the validation address to see that.
reponse-note-duree-nulle = The answer stops being valid at the very moment when it becomes so (NotBefore = NotOnOrAfter).
reponse-note-emise-trop-tot = The answer was issued before it was valid: the CAS server’s clock or time zone is to be checked.
reponse-note-emise-trop-tard = The answer was issued when it was no longer valid: the CAS server’s clock or time zone is to be checked.
reponse-note-liste = “{ $attribut }”: the values are sent as one text, in brackets. PRONOTE reads a single value there.

### The CAS’s answer: refusals

reponse-cause-ticket = The CAS does not recognise the ticket: unknown, expired or already used.
    .remede = Start again from the ENT. A ticket serves once, for about ten seconds: reloading the page or pasting the address a second time always fails. It is not a wrong setting.
reponse-cause-expire = The time is over: the ticket or the answer is no longer valid.
    .remede = Start again from the ENT, without waiting. If it fails again, set the PRONOTE server’s clock right.
reponse-cause-horloge = The answer is not valid at this time: a clock is wrong.
    .remede = Set the PRONOTE server’s clock right, with automatic synchronisation (NTP).
reponse-cause-service = The ticket is good, but it was given for another service than the validation’s; it is destroyed.
    .remede = Compare the service of the two links, login and validation, to the character: protocol, port, final slash.
reponse-cause-ticket-ou-service = The CAS refuses without details: ticket unknown, expired or already used, or another service.
    .remede = Start again from the ENT, with a new ticket. If it fails again, compare the service of the two links.
reponse-cause-non-enregistre = The service is not registered with the CAS.
    .remede = Send the ENT’s support the “URL à communiquer au socle ENT”, to the character: protocol and port included.
reponse-cause-utilisateur = This account may not enter this service; the service itself is registered.
    .remede = Try another account, then ask the ENT’s support which profiles may use PRONOTE.
reponse-cause-demande = A parameter is missing from the validation request (service, TARGET or ticket).
    .remede = Check the validation link in PRONOTE.net; in the parameters’ names, upper and lower case count.
reponse-cause-exigence = The ticket does not satisfy what the validation asks for (a fresh login, for instance).
    .remede = Log out of the ENT, log in again and start over.
reponse-cause-serveur = The CAS server has an internal error.
    .remede = Start again in a few minutes, then report it to the ENT’s support with the time of the test.
reponse-cause-mandataire = The refusal is about a CAS proxy, which PRONOTE is not.
    .remede = Check that the validation address ends with /samlValidate.
reponse-cause-version = The CAS does not speak the SAML version it is asked for.
    .remede = Check the validation address: PRONOTE 2014 asks for SAML 1.1.
reponse-cause-non = The CAS answers “no” without saying why: ticket unknown, expired or already used, or another service.
    .remede = Start again from the ENT, with a new ticket and the address /samlValidate, which says more.
reponse-cause-soap = The exchange itself failed (SOAP error).
    .remede = Report it to the ENT’s support, with the time of the test.
reponse-cause-faux-succes = The message says “Success”, but the status is a failure: the login is refused.
    .remede = Start again from the ENT; if it fails again, send this answer to the ENT’s support.
reponse-cause-sans-statut = The answer has no status: PRONOTE cannot take it for a success.
    .remede = Check that the answer is whole, then report it to the ENT’s support.
reponse-cause-sans-assertion = The status says “Success”, but the answer says nothing of anybody.
    .remede = Start again from the ENT; if it fails again, report it to the ENT’s support.
reponse-cause-sans-utilisateur = The answer is a success, but it names no user.
    .remede = Try another account, then report it to the ENT’s support.
reponse-cause-inconnue = The CAS refuses with a code that is not the protocol’s.
    .remede = Start again from the ENT; if it fails again, send the code and the message to the ENT’s support.
reponse-dit-pas-un-ticket = What was sent as a ticket is none that this address takes.
    .remede = Check the validation link (/samlValidate), then start again from the ENT.
reponse-dit-service-refuse = The CAS refuses the service: it is not registered, or it is not the ticket’s.
    .remede = If the word alone appears in the browser, send the ENT’s support the “URL à communiquer au socle ENT”, to the character. Otherwise, compare the service of the two links.
reponse-dit-service-desactive = The service is registered in the CAS, but it is disabled there or outside its dates.
    .remede = Ask the ENT’s support to enable it.
reponse-dit-service-sans-https = This CAS takes https services only.
    .remede = Ask the ENT’s support to accept the http address; otherwise, publish PRONOTE.net in https and make the request again.
reponse-dit-service-mal-ecrit = The CAS does not understand the service’s address.
    .remede = Check the link: the address after “service=” must be whole, and encoded once.
reponse-dit-attribut-exige = The service is known, but this account lacks an attribute that the CAS requires.
    .remede = Try another account, then ask the ENT’s support which attribute is missing.
reponse-dit-session-finie = The person’s session ended before the ticket was shown.
    .remede = Log in to the ENT again, then start again without waiting.
reponse-dit-demande-mal-ecrite = The CAS does not understand the request: it is badly written or badly encoded.
    .remede = Check the validation link in PRONOTE.net, to the character.
reponse-dit-cas-ferme = The CAS is closed for now.
    .remede = Try again later; if it lasts, report it to the ENT’s support.
reponse-dit-cas-sans-https = The CAS refuses to be asked in http.
    .remede = Put https:// in the “URL du serveur CAS”.
reponse-dit-sans-reponse = The CAS answered nothing.
    .remede = Check the validation link and the server’s access to the Internet; if it stays silent, report it to the ENT’s support, with the time.
reponse-dit-reponse-illisible = What came back is not a CAS answer: it may be a proxy’s page or an error page.
    .remede = Check the validation link, then paste here what came back.
reponse-dit-cas-injoignable = The CAS server could not be reached.
    .remede = Check the “URL du serveur CAS”, then the server’s access to the Internet: name, firewall, proxy.
reponse-dit-cas-certificat = The CAS server’s certificate is not accepted.
    .remede = Check the server’s clock and its root certificates; if the certificate has expired, report it to the ENT’s support.
reponse-dit-connexion-sans-service = The login link named no service.
    .remede = Check the login link: it ends with “service=” and PRONOTE’s address.
reponse-dit-se-reconnecter = The CAS asks to log in anew for this service.
    .remede = Log out of the ENT, log in again, then start again.
reponse-dit-boucle = The browser is sent to and fro without end between the CAS and the service.
    .remede = Close the whole browser and start again; if it happens again, compare the service of the two links.
reponse-dit-formulaire-perime = The login form was too old, or already sent.
    .remede = Start again from the ENT’s home page.
reponse-dit-connexion-limitee = Logging in is not allowed at this time or from this place.
    .remede = Try from elsewhere or later, then ask the ENT’s support what restricts it.
reponse-dit-mot-de-passe = The ENT’s identifier or password is refused.
    .remede = Check the ENT’s identifier and password: PRONOTE’s do not work there. It is not a setting error.
reponse-dit-mot-de-passe-expire = The ENT’s password must be changed.
    .remede = Change it in the ENT, then start again.
reponse-dit-compte-desactive = This ENT account is disabled.
    .remede = Try another account; have this one enabled in the ENT.
reponse-dit-compte-verrouille = This ENT account is locked.
    .remede = Try another account; have this one unlocked in the ENT.
reponse-dit-trop-d-essais = Too many attempts: the ENT blocks logging in for a while.
    .remede = Wait a few minutes, then start again.
reponse-dit-pronote-ferme = It is PRONOTE that answers: it is not published.
    .remede = Publish the database in PRONOTE.net, then start again.
reponse-dit-espace-ferme = It is PRONOTE that answers: the espace is not open to this person.
    .remede = The CAS did its part. Publish this espace in PRONOTE.net and check the person’s right.
reponse-dit-personne-inconnue = It is PRONOTE that answers: it does not find this person in its database.
    .remede = The CAS did its part. Compare the identity that the ENT sends with the database’s: last name, first name, birth date, postcode.
reponse-dit-validation-refusee = The CAS refused to validate a ticket; these lines do not tell why.
    .remede = Ask the ENT’s support for the neighbouring lines of the log, at the same moment: they name the service expected and the service received, or the unknown ticket.
reponse-dit-ticket-non-donne = The CAS gave no ticket; these lines do not tell why.
    .remede = Ask the ENT’s support for the neighbouring lines of the log, at the same moment: unknown service, or account without the right.
reponse-dit-connecte-sans-service = Logging in to the CAS worked, but the link asked for no service: the CAS does not know where to go next.
    .remede = Use the whole login link: it holds “service=” and PRONOTE’s address.
reponse-dit-deconnecte = This is the CAS’s log-out page.
    .remede = Log in again by the ENT’s link, then paste the validation’s answer.
reponse-dit-avis-de-deconnexion = This is a log-out notice (LogoutRequest): the CAS sends it to each service when somebody logs out. It does no harm.
    .remede = Nothing to correct. To read a login, paste the validation’s answer.
reponse-dit-page-des-attributs = This is the page by which the CAS shows the attributes of somebody logged in, and not what it sends to PRONOTE.
    .remede = The service may receive fewer: paste the validation’s answer.
reponse-dit-page-a-confirmer = The CAS waits for a click before going on to the service.
    .remede = Confirm on that page, then paste the validation’s answer if PRONOTE does not open.
reponse-dit-connecte = The person logged in to the CAS; these lines say nothing of PRONOTE yet.
    .remede = Ask for the next lines of the log: the ticket given for PRONOTE, then its validation.
reponse-dit-ticket-donne = The CAS gave a ticket: the login and the service’s registration are right.
    .remede = The rest depends on the validation: paste its answer, or ask for the next lines of the log.
reponse-dit-ticket-valide = The CAS validated the ticket: on its side, all is well.
    .remede = Paste the validation’s answer, to see which attributes PRONOTE received.
reponse-dit-page-de-connexion = This is the ENT’s login page, and not a CAS answer.
    .remede = Log in to the ENT and start again. If it is the validation link that leads there, check it.


### The CAS’s answer: what PRONOTE finds in it

reponse-fait-trouve = { $fait }: “{ $attribut }” is in the answer.
    .remede = Nothing to do.
reponse-fait-vide = { $fait }: “{ $attribut }” is in the answer, but empty.
    .remede = Have this person’s record completed in the ENT.
reponse-fait-absent = { $fait }: “{ $attribut }” is not in the answer.
    .remede = Check the attribute’s name in PRONOTE.net, or ask the ENT to send it.
reponse-fait-ailleurs = { $fait }: “{ $attribut }” is not in the answer, but this might do: { $candidats }.
    .remede = Try this name in PRONOTE.net, to the character.
reponse-fait-sans-nom = { $fait }: your settings give no attribute.
    .remede = Ask the ENT for its name.
reponse-fait-sans-nom-ailleurs = { $fait }: your settings give no attribute, but this might do: { $candidats }.
    .remede = Try this name in PRONOTE.net, to the character.
reponse-fait-connecteur = Do not change this name: first ask the ENT for a “Pronote” connector.
reponse-fait-jeu = Take the set of names offered.
reponse-fait-a-envoyer = Ask the ENT to send it.
reponse-jeu-sauf = The names of the set “{ $jeu }” are in the answer, except: { $noms }.
    .remede = Take the names of this set into the dossier, set them in PRONOTE.net, and ask the ENT to send what is missing.
reponse-jeu = The names of the set “{ $jeu }” are in the answer.
    .remede = Take the names of this set into the dossier, then set them in PRONOTE.net.
reponse-pourquoi-casse = { $nom } (but for upper and lower case)
reponse-pourquoi-contenu = { $nom } (from its content)
reponse-valeur-plusieurs = { $fait }: { $nombre } values, although PRONOTE expects only one.
    .remede = Ask the ENT to send one value only.
reponse-valeur-date-iso = { $fait }: the date is written year-month-day; PRONOTE expects dd/mm/yyyy.
    .remede = Ask the ENT for the form dd/mm/yyyy; else check that PRONOTE does recognise this person.
reponse-valeur-date-mois = { $fait }: the month is written before the day; PRONOTE expects dd/mm/yyyy.
    .remede = Ask the ENT for the form dd/mm/yyyy.
reponse-valeur-date-impossible = { $fait }: there is no such date.
    .remede = Have this person’s record corrected in the ENT.
reponse-valeur-date-autre = { $fait }: this is not a date of the form dd/mm/yyyy.
    .remede = Check that it is the right attribute, or ask the ENT for the form dd/mm/yyyy.
reponse-valeur-code-zero = { $fait }: it has four digits only; its first zero was lost.
    .remede = Have this person’s record corrected in the ENT, or tell the ENT that all lose it.
reponse-valeur-code-autre = { $fait }: these are not five digits.
    .remede = Normal for an address abroad; else check that it is the right attribute.
reponse-valeur-accents = { $fait }: the accents are damaged.
    .remede = Copy the answer again from the page’s source (Ctrl+U); if they stay so, report it to the ENT’s support.

### The CAS’s answer: conclusion

reponse-entre = This person enters the { $espace }.
    .remede = Nothing to do.
reponse-plusieurs = This person enters several espaces: { $espaces }.
    .remede = It is normal for somebody with two profiles, a teacher who is also a parent for instance. Check with them that PRONOTE does offer each.
reponse-plusieurs-reglage = This person enters several espaces: { $espaces }. One value of the profile opens two espaces in your settings.
    .remede = Keep each value on one side only, in “Paramètres d’identification des utilisateurs”.
reponse-espace-par = { $espace } (by { $codes })
reponse-nulle-part-echec = This person enters no espace. { $cause }
reponse-nulle-part-attributs = This person enters no espace: the answer ({ $protocole }) holds no attribute.
    .remede = Ask the ENT to send PRONOTE the last name, first name, birth date, postcode and profile, at the address /samlValidate.
reponse-nulle-part-profil-sans-nom = This person enters no espace: your settings do not name the profile’s attribute.
    .remede = Ask the ENT for this attribute’s name, then type it in “Paramètres d’identification des utilisateurs”.
reponse-nulle-part-profil-absent = This person enters no espace: the profile’s attribute “{ $attribut }” is not in the answer.
    .remede = Check this name in PRONOTE.net, or ask the ENT to send this attribute.
reponse-nulle-part-profil-vide = This person enters no espace: the profile’s attribute “{ $attribut }” is empty.
    .remede = Have this person’s record completed in the ENT.
reponse-service-connexion = Service at login: { $service }
reponse-service-validation = Service at validation: { $service }
reponse-service-nomme = Service named: { $service }
reponse-service-du-dossier = { $service }: this is your settings’ service.
reponse-service-autre = { $vu }: this is not your settings’ service ({ $attendu }).
reponse-ecart-cite = “{ $texte }”
reponse-ecart = Difference, { $partie }: { $premier } on one side, { $second } on the other.
reponse-ecart-rien = nothing
reponse-dire = To tell the ENT’s support:
reponse-dire-heure = Time of the answer (UTC): { $heure }
reponse-dire-service = Address asked for: { $service }
reponse-dire-reglages = Service of our settings: { $service }
reponse-dire-code = What came back: { $code }
reponse-dire-message = The server’s message: “{ $message }”
reponse-dire-phrase = The sentence: { $phrase }
reponse-utilisateur-masque = User: hidden (--utilisateur to show it)
reponse-ligne-utilisateur = User: { $nom }
reponse-ligne-protocole = Protocol: { $protocole }
reponse-ligne-code = Code: { $code }
reponse-ligne-message = Message: { $message }
reponse-connecteur = These attributes are those of a “{ $vu }” connector of the ENT (Open ENT, Édifice, ONE, NEO), and not of the “{ $voulu }” connector.
    .remede = Ask the ENT’s support to give PRONOTE a connector of type “{ $voulu }”: it alone sends nom, prenom, dateNaissance, codePostal and categories. Do not change the names in PRONOTE.net.
reponse-jeu-espaces = { $jeu } With it, this person enters: { $espaces }.
reponse-valeur-date-ldap = { $fait }: the date is written as in an LDAP directory (yyyymmdd); PRONOTE expects dd/mm/yyyy.
    .remede = Ask the ENT for the form dd/mm/yyyy; otherwise, check that PRONOTE recognises this person.
reponse-entre-mais = { $entree } { $doute }
reponse-entre-mais-remede = { $premier } { $second }
reponse-doute-duree = But the answer does not say until when it is valid: some programs refuse it.
    .remede = Try with this person. If PRONOTE refuses, ask the ENT’s support to send NotBefore and NotOnOrAfter.
reponse-doute-ancienne = But this is not the last answer pasted: the last one cannot be read.
    .remede = Paste the last answer whole: it is the one that tells how things stand.
reponse-doute-json = This is an answer in JSON: the one that PRONOTE receives may be different.
    .remede = Take “format=JSON” off the validation address, then paste the answer that comes back.
reponse-doute-valeurs = But some values are to be noted: PRONOTE may not recognise the person.
    .remede = Read the remarks on each value, then try with this person.
reponse-nulle-part-duree-nulle = Nobody enters: the answer stops being valid at the very moment when it becomes so (no duration). PRONOTE always refuses it.
    .remede = The ENT must mend it: ask for a validity of at least 30 seconds (NotOnOrAfter after NotBefore).
reponse-nulle-part-duree-inversee = Nobody enters: the answer stops being valid before it is (reversed dates).
    .remede = The ENT must mend it: NotOnOrAfter must come after NotBefore.
reponse-nulle-part-trop-tot = Nobody enters: the answer was issued before it was valid. PRONOTE refuses it.
    .remede = The ENT must mend the clock or the time zone of its CAS server.
reponse-nulle-part-expiree = Nobody enters: the answer had already expired when it was issued. PRONOTE refuses it.
    .remede = The ENT must mend the clock or the time zone of its CAS server.
reponse-nulle-part-pas-encore = Nobody enters: by this computer’s clock, the answer is not valid yet.
    .remede = Compare this computer’s time, the PRONOTE server’s and the ENT’s; one of them is wrong.
reponse-nulle-part-liste = This person enters no espace: the values of “{ $attribut }” are sent as one text ({ $codes }), and not one by one.
    .remede = The ENT must mend it: ask for each value apart, or separated by a semicolon. Do not copy this text into PRONOTE.net.
reponse-nulle-part-codes = This person enters no espace: no value of their profile ({ $codes }) is in your settings.
    .remede = Add this value beside the right espace, in “Paramètres d’identification des utilisateurs”.
reponse-nulle-part-codage = This person enters no espace: the ENT sends { $codes }, your settings expect { $attendus }. These are two codings of the same profiles.
    .remede = Choose in your settings the coding that the ENT sends.
reponse-nulle-part-inconnue = This person enters no espace: PRONOTE cannot recognise them. Missing: { $manque }. Their profile, though, opens: { $espaces }.
    .remede = Check these attributes’ names in PRONOTE.net, or ask the ENT to send them.

### Compare

ecart-rien = There is nothing to compare.
    .remede = Paste or type what PRONOTE.net shows.
ecart-trop-long = This text has { $nombre } characters: 2000 at most.
    .remede = Paste one value, address or link only.
ecart-plusieurs-lignes = This text has several lines.
    .remede = Compare one value at a time.
ecart-caractere = There is an invisible character ({ $code }) in this text.
    .remede = Delete this text and type it.
ecart-sans-valeur = Your settings have no value to compare yet.
    .remede = First answer the assistant’s questions.
ecart-verdict-egal = This is exactly the expected value: { $valeur }.
ecart-verdict-equivalent = Written otherwise, but equivalent: { $valeur }.
ecart-verdict-different = Different from the expected value: { $valeur }.
ecart-place = character { $position }
ecart-dans-service = In the link’s service: { $sens }
ecart-partie-protocole = Protocol
ecart-partie-hote = Machine’s name
ecart-partie-port = Port
ecart-partie-racine = Root
ecart-partie-barre = Final slash
ecart-partie-page = Page
ecart-partie-service = Service
ecart-partie-valeur = Value
ecart-sans-effet-capitales = Upper and lower case do not count here: nothing to change.
ecart-sans-effet-codage = The characters are encoded otherwise (“/” or “%2F”, “:” or “%3A”), but the same address is read: nothing to change.
ecart-sans-effet-barre = Right after the machine and the port, a final slash does not change the address: nothing to change.
ecart-sans-effet-chemin = Windows reads the same folder: nothing to change.
ecart-sans-effet-profil = Upper and lower case and the order of the values do not count: nothing to change.
ecart-sans-effet-page = This is the link of: { $page }. PRONOTE sends the page asked for as the service: nothing to change.
couverture-ant = This text is a pattern of addresses (Ant form).
couverture-regex = This text is a regular expression.
couverture-apereo = This text is a service file of an Apereo CAS.
couverture-tout = This registration accepts every address that PRONOTE sends.
    .remede = Nothing to change.
couverture-tout-et-plus = This registration accepts every address that PRONOTE sends, and others.
    .remede = Nothing to change for PRONOTE. Pass on to the ENT’s support the remark that follows the list.
couverture-partie = This registration accepts only some of the addresses that PRONOTE sends.
    .remede = Send the ENT the “URL to give to the ENT” and the addresses marked “refused”.
couverture-rien = This registration accepts none of the addresses that PRONOTE sends.
    .remede = Send the ENT the “URL to give to the ENT”.
couverture-oui = accepted
couverture-non = refused
couverture-non-sans-effet = refused, no matter
couverture-autre-protocole = With the other protocol
couverture-sans-port = Without the port
couverture-port-ecoute = On the listening port
couverture-raison-protocole = The registration wants the other protocol (http or https).
couverture-raison-port = The registration is made for the port { $port }.
couverture-raison-sans-port = The registration wants an address without a port, even a default one.
couverture-raison-hote = The registration wants another machine: { $hote }.
couverture-raison-racine = The registration wants another root.
couverture-raison-barre = The registration wants an address without a final slash.
couverture-raison-pages = The registration stops before the page’s name: its end is missing (“/**”, or “/.*” in a regular expression).
couverture-raison-page-commune = The registration wants a page: the common page is missing.
couverture-raison-entiere = The expression is found in a part of the address only, and a CAS compares the whole: “.*” is missing at its end or its beginning.
couverture-raison-autre = The registration wants another address.
couverture-tout-venant = Dangerous: this registration accepts the address of any site, and the CAS would send it the login tickets. Ask the ENT’s support to limit it to the “URL à communiquer au socle ENT”.
couverture-autres-noms = This registration also accepts the address of other sites, to which the CAS would send the login tickets. Ask the ENT’s support to limit it to the “URL à communiquer au socle ENT”, with a slash (“/”) after the name and the port.
couverture-points = The dots are not protected (“\.”): the expression accepts other names too. It does not matter to PRONOTE; tell the ENT.
couverture-erreur-longue = This registration has { $nombre } characters: that is too long.
    .remede = Paste the pattern only, or the “serviceId” line.
couverture-erreur-lourde = This regular expression is too heavy to be tried here.
    .remede = Ask the ENT whether it accepts the “URL to give to the ENT”.
couverture-erreur-java = This expression contains “{ $signes }”, which the CAS may understand, but which this program cannot try.
    .remede = Ask the ENT whether it accepts the “URL to give to the ENT”.
couverture-erreur-double = “{ $signes }” means nothing in a regular expression: it is mixed with the Ant form.
    .remede = Write to the ENT: a regular expression ends with “/.*”, an Ant pattern with “/**” and does not begin with “^”.
couverture-erreur-expression = This regular expression cannot be read: a parenthesis, a bracket or a backslash may be wrong.
    .remede = Copy it whole. If it is like that at the ENT’s, tell them.
couverture-erreur-service = This service file has no readable “serviceId” line.
    .remede = Paste the whole file, or the “serviceId” line alone.
ecart-protocole = http and https make two different addresses: the CAS no longer recognises the service, or the page does not open.
ecart-protocole-absent = The protocol is missing (http:// or https://): the address is incomplete, the CAS does not recognise it.
ecart-hote = This is not the same machine: users arrive elsewhere, or the CAS does not recognise the service.
ecart-port-absent = The port is missing. Even the default one counts: without it, the address does not match the one registered with the CAS, which refuses.
ecart-port-habituel-absent = “:{ $port }” is missing. It is the usual port: a browser takes it off its address bar and opens the same page. But the CAS compares addresses character by character: in what the ENT registers and in PRONOTE.net’s links, it must be there.
ecart-port-ajoute = There is an extra port. Even the default one counts: the address does not match the one registered with the CAS, which refuses.
ecart-port = This is not the same port: the address does not match the one registered with the CAS, or nobody answers there.
ecart-racine = This is not the same root: the page does not open, or the CAS does not recognise the service.
ecart-page = This is not the same page: it leads elsewhere.
ecart-validation = This is not the same validation address: with PRONOTE 2014, only the SAML 1.1 one has been seen, which ends with /samlValidate.
ecart-motif-absent = Without “/**” at the end, a single page is allowed: the espaces are refused.
ecart-motif-ajoute = “/**” only makes sense in the “URL à communiquer au socle ENT”: elsewhere, there is no such address.
ecart-barre = With or without a final slash, these are two different addresses here.
ecart-barre-cas = PRONOTE adds “/login” to this address: a final slash would make two, and the CAS may refuse.
ecart-barre-prefixe = Windows wants a slash at the end of a prefix: without it, the reservation fails.
ecart-service-absent = The link does not say for which service: the CAS does not know where to send the user back.
ecart-service-parametre = The parameter’s name is not the right one, upper and lower case included: “service” at login, “TARGET” at SAML validation.
ecart-double-codage = The service is encoded twice (“%252F”): the CAS reads another address and refuses.
ecart-login-absent = Without “?login=true”, PRONOTE.net redirects to the ENT instead of asking for the PRONOTE login.
ecart-login-ajoute = “login=true” avoids the ENT: it is not the address to give.
ecart-ticket = A CAS ticket was left in the address: it was copied after a login. Remove it.
ecart-parametre = What follows the “?” is not what is expected.
ecart-profil-absent = This value is missing: people who have it do not enter.
ecart-profil-ajoute = This value is one too many: people who have it enter this espace.
ecart-profil-espaces = Values are separated by a semicolon, without a space: PRONOTE may not recognise the one after the space.
ecart-capitales = Only upper and lower case differ, but here they count.
ecart-ressemblance = One character was taken for another that looks like it (0 and O, 1 and l…).
ecart-valeur = This is not the expected value.
ecart-autre = This text looks like none of your settings’ values; here is the nearest.

### The server's state

serveur-rapport-vide = There is nothing to read.
    .remede = Paste what the script prints for choice 1, from “[SYSTEME]” to “[FIN]”.
serveur-rapport-grand = This text is over 256 KB: a server’s state is a few kilobytes long.
    .remede = Paste the script’s lines only, or choose the file etat-serveur.txt.
serveur-rapport-binaire = This is not text.
    .remede = Choose the file etat-serveur.txt, which the script writes beside itself.
serveur-rapport-autre = None of the script’s lines is recognised in this text.
    .remede = On the server, run preparer-serveur.cmd, type 1, then copy the lines that begin with “[”.
serveur-incomplet = The end of the report is missing (“[FIN]”).
    .remede = Copy all the lines, or save the report with the script’s choice 5.
serveur-autre-port = This report was made for { $vu }; your settings say { $attendu }.
    .remede = Make the script again from the assistant, then run it on the server.
serveur-port-libre = Nobody listens on port { $port }: PRONOTE.net can take it.
    .remede = If PRONOTE.net is already published, check its listening port in “Paramètres de publication”.
serveur-port-windows = Windows listens on port { $port } for a web server: PRONOTE.net if it is published, else IIS or another.
    .remede = If PRONOTE.net is not published, find this web server and stop it, or change ports.
serveur-port-pris = Port { $port } is taken by another program: { $programme }.
    .remede = If it is not PRONOTE.net, stop this program or choose another port.
serveur-prefixe-libre = The prefix { $prefixe } is not reserved: PRONOTE.net asks for it to be before it publishes.
    .remede = In PRONOTE.net, “Paramètres de publication”, click the button that reserves the prefix; if that fails, the script’s choice 2.
serveur-prefixe-reserve = The prefix { $prefixe } is reserved.
    .remede = Nothing to do if PRONOTE.net publishes; if not, the reservation may name another account than its own.
serveur-prefixe-tous = The prefix { $prefixe } is reserved for everyone: any program on the server can take PRONOTE.net’s place.
    .remede = The script’s choice 4, which also removes the reservation of PRONOTE.net’s button, then choice 2, for PRONOTE.net’s account only.
serveur-prefixe-autre = There is another reservation on this port: { $prefixe } instead of { $attendu }.
    .remede = Find out which program made it; if it is left from a test, have it removed.
serveur-prefixe-inconnu = The reservations cannot be read: this Windows has no httpcfg.exe.
    .remede = Install the “Support Tools” of the Windows CD, or keep to PRONOTE.net’s button.
serveur-pare-feu-ouvert = The script’s rule opens port { $port } in the Windows firewall.
    .remede = Nothing to do.
serveur-pare-feu-ferme = The script’s rule is not in the Windows firewall; another rule may open port { $port }.
    .remede = Try PRONOTE.net from another computer; if nothing answers, the script’s choice 3.
serveur-2013-en-marche = The 2013 service “{ $service }” is running: it disturbs PRONOTE 2014, whose connections break.
    .remede = Stop it (Fichier > Arrêter le service Windows), then uninstall PRONOTE 2013.
serveur-2013-automatique = The 2013 service “{ $service }” is stopped, but it will start again with Windows.
    .remede = Uninstall PRONOTE 2013.
serveur-2013-present = The 2013 service “{ $service }” is stopped, but still installed.
    .remede = Uninstall PRONOTE 2013.
serveur-service-en-marche = The service “{ $service }” is running.
    .remede = Nothing to do.
serveur-service-arrete = The service “{ $service }” is stopped.
    .remede = Put PRONOTE Serveur in service, then publish PRONOTE.net.
serveur-service-liste = The service “{ $service }” is installed; its state is not known.
    .remede = Look for it in Windows’ services console (services.msc); if it is from 2013, stop it and uninstall PRONOTE 2013.
serveur-pret = The server is ready: nothing the script saw stands in PRONOTE.net’s way.
    .remede = Nothing to do.
serveur-service-aucun = No Windows service has PRONOTE in its name.
    .remede = Before the installation, this is normal; afterwards, check that PRONOTE Serveur and PRONOTE.net are installed on this machine.

### Command line: figures, comparison, script

commande-ecrit = File written: { $fichier }
commande-fichier-du-dossier = “{ $fichier }” is a file of the dossier itself: nothing was written there.
    .remede = Give another name, or another place.
commande-fichier-autre = “{ $fichier }” exists already, and the assistant did not make it: it was not replaced.
    .remede = Give another name, or add --remplacer to replace it.
commande-reprendre = If that person has finished, add --reprendre-la-main to the command. What they have not saved yet would no longer be saved here.
commande-versions-aucune = No version is kept.
commande-version = { $numero }. { $date } – { $nom } – { $etapes } – captures: { $captures } – { $differences }
commande-version-reprise = Version of { $date } taken back. What was there before is kept among the versions. Captures, checks, the client code and the invoice stay as they are today.
commande-version-inconnue = There is no version number { $numero }: the dossier has { $nombre }.
    .remede = See the list: assistant-pronote versions DOSSIER.
commande-modifie = { $champ }: { $apres } (before: { $avant })
commande-rien-change = Nothing has changed.
commande-reste-a-saisir = Still to be typed or mended:
commande-ports = { $public } and { $autre }, according to { $nom }
commande-ports-confirmes = Different ports that go together
commande-ports-accordes = No port contradicts another: there is nothing to confirm.
    .remede = Leave --ports-confirmes out.
commande-ports-qui = The name of the person who confirmed the ports is missing.
    .remede = Give that name: --ports-confirmes “Mr Network”.
commande-attribut = Attribute: { $nom }
commande-de-l-ent = as the ENT has it
commande-client = Client code and invoice
commande-client-garde = kept in the dossier
commande-identifiant = Identifier
commande-pourquoi = Why
commande-ligne = { $champ }: { $valeur }
commande-titre = { $titre }:
commande-point = { $point }. { $texte }
commande-point-coche = { $point }. (ticked) { $texte }
commande-essai = { $essai } (trial { $id }): { $resultat }
commande-motif = The reason is missing.
    .remede = Say why to go on: the reason stays in the dossier and on the summary.
commande-etape-passee = The step was skipped: it is not said to be done.
    .remede = Take it up again first: --a-faire, then --fait.
commande-etape-d-abord = The step asks for something else first: it is not said to be done.
    .remede = Finish these steps and tick these points. To go on without them, say why: --sans-attendre MOTIF.
commande-etape-sans-objet = Step “{ $etape }” does not concern this school.
    .remede = See the steps to follow: assistant-pronote parcours --dossier DOSSIER.
commande-etape-inconnue = No step is called “{ $etape }”.
    .remede = See the steps: assistant-pronote parcours --dossier DOSSIER. The number of a step will do too.
commande-point-inconnu = The step has no point “{ $point }”.
    .remede = See its points: assistant-pronote etape DOSSIER { $etape }.
commande-essai-inconnu = No trial is called “{ $essai }”.
    .remede = The trials of this dossier: { $connus }.
commande-sortie = standard output
commande-sans-port = The dossier gives no listening port: there is no script to make.
    .remede = Give the listening port. If PRONOTE is hosted by the publisher, there is nothing to prepare.
commande-etat-sans-port = The dossier gives no listening port: the server’s state is compared with nothing.
    .remede = Give that port: assistant-pronote modifier DOSSIER --port-ecoute PORT.
commande-figure-inconnue = No figure is called “{ $id }”.
    .remede = See the list: assistant-pronote figure --liste.
commande-figure-image = This figure is a picture that comes with the walkthrough.
    .remede = Give the file a name that ends with .png.
commande-figure-forme = The file’s name must end with .png or .pdf.
    .remede = Write .png for an image, .pdf for a document.

### Command line: a list of collèges

lot-vide = The list has no collège.
    .remede = Put one collège on each line, below a first line that names the columns. For an example: assistant-pronote lot modele FICHIER.
lot-classeur = This file is a spreadsheet’s own workbook, not a list in CSV.
    .remede = Open it in the spreadsheet, then save it as “CSV (semicolon separated)”.
lot-binaire = This file is not a text.
    .remede = Save the list as CSV from the spreadsheet.
lot-titres-guillemets = The first line has a quotation mark that is not closed: the columns cannot be read.
    .remede = Correct the first line, or save the list again as CSV from the spreadsheet.
lot-colonnes-nombreuses = The first line has more than { $maximum } columns.
    .remede = Check the file: it is probably another list.
lot-lignes-nombreuses = The list has more than { $maximum } lines.
    .remede = Keep the collèges only, or split the list into several files.
lot-colonne-absente = The column “{ $colonne }” is missing.
    .remede = Add it to the list. For an example: assistant-pronote lot modele FICHIER.
lot-colonne-absente-proche = The column “{ $colonne }” is missing.
    .remede = The column “{ $autre }” is not known: did you mean “{ $colonne }”?
lot-colonne-double = Two columns say the same thing: “{ $une }” and “{ $autre }”.
    .remede = Keep only one.
lot-note-inconnue = The column “{ $colonne }” is not known: it was not read.
    .remede = Rename it if it should be read. For the list of columns: assistant-pronote lot modele FICHIER.
lot-note-inconnue-proche = The column “{ $colonne }” is not known: it was not read.
    .remede = Did you mean “{ $proche }”?
lot-note-sans-titre = Column number { $rang } has no name: it was not read.
    .remede = Give it a name on the first line, or remove it.
lot-note-annuaire = { $nombre ->
    [one] One column of the directory of schools is of no use here: it was not read.
   *[other] { $nombre } columns of the directory of schools are of no use here: they were not read.
    }
    .remede = There is nothing to do.
lot-oui-ou-non = “{ $valeur }” does not say whether PRONOTE is hosted by the publisher.
    .remede = Write oui or non, or leave the cell empty.
lot-protocole = “{ $valeur }” is not a known protocol.
    .remede = Write http or https, or leave the cell empty.
lot-cas-double = The line gives both a single CAS address and two separate ones.
    .remede = Keep the column cas, or the two columns cas-authentification and cas-validation.
lot-cas-moitie = The line gives only one of the two separate CAS addresses.
    .remede = Fill in both cas-authentification and cas-validation, or neither.
lot-pas-un-college = “{ $valeur }”: this is not a collège.
    .remede = Remove the line, or correct the kind of school if it is wrong.
lot-departement = The department “{ $valeur }” is not that of the UAI, which is { $attendu }.
    .remede = Check the UAI and the department: one of them is wrong.
lot-guillemets = A quotation mark opened on this line is not closed.
    .remede = Correct the quotation marks, or save the list again as CSV from the spreadsheet.
lot-cases = The line has { $trouve } cells, and the first line { $attendu } columns.
    .remede = Add or remove separators. A text that holds the separator goes between quotation marks.
lot-ecole-double = The same UAI is also on { $lignes }, with other values.
    .remede = Keep the right line, and remove the other or correct its UAI.
lot-ligne-repetee = This line repeats line { $ligne }.
    .remede = Remove it.
lot-adresse-double = The same address is also on { $lignes }, for another collège.
    .remede = Ask each collège for the address of its PRONOTE.net, and correct the wrong one.
lot-lignes = { $nombre ->
    [one] line { $lignes }
   *[other] lines { $lignes }
    }
lot-dossiers-doubles = Several dossiers bear the UAI of this collège: { $dossiers }.
    .remede = Keep only one of them in this folder, and put the others elsewhere.
lot-change-deux-fois = The list says “{ $liste }”, and the dossier was changed to “{ $dossier }”.
    .remede = Put the same value in the list and in the dossier. Nothing was replaced.
lot-fichier-autre = “{ $fichier }”, in the collège’s dossier, was not made by the assistant: it was not replaced.
    .remede = Rename it or put it elsewhere, then run the command again.
lot-dans-un-dossier = “{ $chemin }” is the dossier of a collège.
    .remede = Give a new folder, or that of a former batch.
lot-occupe = Another command is already filling “{ $chemin }”.
    .remede = Wait until it has finished, then run the command again.
lot-autre-fichier = “{ $fichier }” does not come from a batch: nothing was done.
    .remede = Rename it or put it elsewhere, or give another folder.
lot-modele-existe = “{ $fichier }” exists already: it was not replaced.
    .remede = Give another file name.
lot-etat-fait = made
lot-etat-mis-a-jour = updated
lot-etat-inchange = unchanged
lot-etat-refuse = refused
lot-bilan = Lines read: { $nombre } – dossiers made: { $faits } – updated: { $jour } – unchanged: { $memes } – refused: { $refus }
lot-simule = Nothing was written: this is what the command would do.
lot-ligne-remarque = Line { $ligne }: { $dit }
lot-ligne = Line { $ligne }
lot-ligne-colonne = Line { $ligne }, column “{ $colonne }”
lot-rapport = Report: { $fichier }
lot-arrete = { $nombre ->
    [one] Stopped by Ctrl+C: one line was not done.
   *[other] Stopped by Ctrl+C: { $nombre } lines were not done.
}
lot-arrete-suite = Every dossier that is made is whole. The same command, run again, makes the rest and the report.
lot-lu = { $fichier }, read as { $codage }, separator “{ $separateur }”
lot-tabulation = tab
lot-reste = { $temps } left
lot-titre = Report of the batch
lot-date = Date
lot-liste = List
lot-comptes = Counts
lot-aller-au-contenu = Go to the contents
lot-a-savoir = To know of the list
lot-refuses = Lines refused
lot-refuses-legende = What is wrong, and how to correct it
lot-aucun-refus = No line is refused.
lot-dossiers = Dossiers
lot-dossiers-legende = The dossiers of this batch, and how far each is
lot-aucun-dossier = No dossier.
lot-colonne-ligne = Line
lot-colonne-uai = UAI
lot-colonne-nom = School
lot-colonne-etat = State
lot-colonne-colonne = Column
lot-colonne-valeur = Value
lot-colonne-motif = What is wrong
lot-colonne-remede = How to correct it
lot-colonne-dossier = Dossier
lot-colonne-etapes = Steps done
lot-colonne-attention = Points of attention
lot-etapes = { $faites } of { $total }
lot-fenetre-titre = The dossiers of “{ $dossier }”
lot-fenetre-compte = Dossiers: { $nombre } – open: { $ouverts }
lot-fenetre-chercher = Search for a name, a UAI or a town
lot-fenetre-reste = { $nombre ->
    [one] One more dossier is not shown: search more precisely.
   *[other] { $nombre } more dossiers are not shown: search more precisely.
    }
lot-fenetre-aucun = No dossier found.
lot-fenetre-ouvert = open by { $qui }
lot-fenetre-retour = Back to the list of dossiers

### La fenêtre

fenetre-facultatif = optional
nom-et-mots = { $nom }: { $mots }
fenetre-proposition = Suggestion:
fenetre-exemple = Example: { $valeur }
fenetre-copier = Copy
fenetre-copie = Copied
fenetre-couper = Cut
fenetre-coller = Paste
fenetre-tout-selectionner = Select all
fenetre-avec-ctrl = Ctrl + { $touche }
fenetre-recopier = Show large
fenetre-en-grand = Large
fenetre-comparer = Compare
fenetre-ouvrir-dossier = Open a school’s dossier
fenetre-nom-absent = The school’s name is missing.
    .remede = Type it: it also names the dossier.
fenetre-sans-dialogue = The window to choose a file does not open on this computer.
    .remede = Close the assistant, then drop the dossier’s folder, or the .zip file, on its icon.
fenetre-sans-dialogue-texte = The window to choose a file does not open on this computer.
    .remede = Open the file in a text editor, copy everything, then paste it here.
fenetre-sans-dialogue-papier = The window to save a file does not open on this computer.
    .remede = “Copy” this text, then paste it into an e-mail or a text editor.
fenetre-sans-dialogue-script = The window to save a file does not open on this computer.
    .remede = “Save in the dossier”, then copy the script from the school’s folder.
fenetre-sans-dialogue-ailleurs = The window to choose a folder does not open on this computer.
    .remede = Make the dossier’s place reachable again, then try to save once more.
fenetre-etapes = Steps
fenetre-affichage = Display { $zoom }%
fenetre-fiche = Summary
fenetre-aide = Help (F1)
fenetre-sans-nom = School without a name
fenetre-enregistre = Saved at { $heure }
fenetre-enregistrement = Saving…
fenetre-lecture-seule = Read only: nothing is saved
fenetre-non-enregistre = Not saved
fenetre-heure = { $heure }:{ $minute }
fenetre-precedent = Back
fenetre-suivant = Next
fenetre-commencer-etapes = Start the steps
fenetre-accueil = Back to the start
fenetre-il-manque = To fix: { $champ }
fenetre-il-manque-plusieurs = To fix: { $champ }, and { $nombre } { $nombre ->
    [one] other
   *[other] others
 }
fenetre-reste-a-cocher = { $nombre ->
    [one] Point not ticked: { $points }
   *[other] Points not ticked: { $points }
 }
fenetre-reste-a-l-abri = { $nombre ->
    [one] { $nombre } point to keep safe
   *[other] { $nombre } points to keep safe
 }
fenetre-compte = { $fait } of { $total } steps
fenetre-reste = { $minutes ->
    [0] No step left to do
   *[other] About { $duree } of work left
 }
fenetre-votre-college = Your school
fenetre-pages-remplies = { $nombre ->
    [one] { $nombre } page filled in
   *[other] { $nombre } pages filled in
}
fenetre-pages-a-demander = { $nombre ->
    [one] { $nombre } page, values to ask the ENT
   *[other] { $nombre } pages, values to ask the ENT
}
fenetre-pages-a-confirmer = { $nombre ->
    [one] { $nombre } page, an address to confirm
   *[other] { $nombre } pages, an address to confirm
}
fenetre-pages-a-verifier = { $nombre ->
    [one] { $nombre } page, an attribute to check
   *[other] { $nombre } pages, an attribute to check
}
fenetre-etapes-terminees = { $nombre ->
    [one] { $nombre } step done
   *[other] { $nombre } steps done
}
fenetre-fin = To finish
fenetre-passee = skipped
fenetre-en-cours = under way
fenetre-a-faire = to do, { $minutes } min
fenetre-a-remplir = to fill in
fenetre-remplie = filled in
fenetre-a-verifier = to check
fenetre-a-confirmer = to confirm
fenetre-a-demander = to ask the ENT
fenetre-a-completer = to complete
fenetre-verrouillee = first: { $champ }
fenetre-page-verrouillee = Not possible yet: “{ $champ }” is to be corrected first.
    .remede = What follows opens as soon as it is done.
fenetre-a-corriger = To fix before going on:
fenetre-corrige = Corrected: { $champ }
fenetre-laisser-vide = Leave empty
fenetre-hebergement = Where is PRONOTE?
fenetre-contact = Whom to call back?
fenetre-serveur = The server’s values
fenetre-resultat = What it gives
fenetre-resultat-attente = The addresses will appear here as soon as the inputs are complete.
fenetre-annuler = Cancel
fenetre-fermer = Close (Esc)
page-etablissement = School
page-etablissement-pourquoi = The ENT’s support knows the school by its UAI: one wrong letter, and the request goes elsewhere.
page-adresse = Address and server
page-adresse-pourquoi = The public address is the one that families use. The ENT accepts only this one, exact to the character.
page-ent = ENT
page-ent-pourquoi = The ENT recognises users in PRONOTE’s place. Its address is chosen in the list.
page-identification = Identification of users
page-identification-pourquoi = PRONOTE finds each person by what the ENT says of them. If in doubt, keep the ENT’s values.
page-recapitulatif = Summary
page-recapitulatif-pourquoi = Every value, to copy, to check or to pass on.
aide-hebergement-sur-place = A machine of the school or its authority, reached by the vSphere console.
aide-hebergement-editeur = At Index Éducation: there are no steps on the server.
aide-contact = Optional. These three lines go in the summary and in the request to the ENT.
aide-uai = Seven digits and a letter: at the top of letters from the académie.
aide-adresse = The one typed in a browser to open PRONOTE. A whole page’s address can be pasted.
aide-ip = PRONOTE.net, “Paramètres de publication”.
aide-serveur = In the same place, under the IP address.
aide-port = Preferably the one of 2013, so that nothing changes in the network.
aide-port-2013 = On the capture of PRONOTE.net 2013, before uninstalling it.
aide-dossier = The folder where PRONOTE Serveur is installed, as the server sees it.
aide-base = The name is enough: the database is in the install folder.
aide-cas = Given by the ENT.
aide-entreprise = Leave empty if nobody gets in there through the ENT.
aide-serveur-valeurs = Optional: if they are not known yet, go on. They can be completed at any time.
ent-releve = noted { $date }
ent-aucun = No ENT matches. Choose “Configuration manuelle” if yours is not in the list.
ent-chercher = Search for a name, a department, an address
ent-tout-connu = everything is known
ent-a-demander = to ask for: { $quoi }
ent-manque-cas = address of the CAS server
ent-manque-attributs = names of the attributes
ent-manque-profils = codes of the profiles
ent-ce-que-l-on-sait = What is known of this ENT
ent-confiance-sure = Its address comes from a dated and precise source.
ent-confiance-probable = Its address is only probable: a single source gives it, or several contradict one another. Have the ENT confirm it.
ent-confiance-inconnue = Its address is not known here: ask the ENT for it.
ent-plus-tard = Address that replaced it later
ent-operateur = The request goes to: { $qui }.
ent-source = Source: { $source }
cas-titre = Address of the CAS server
cas-ent = The ENT’s own
cas-autre = Another address
cas-separees = Two addresses, authentication and validation
identification-attributs = Attributes sent by the ENT
identification-profils = Values of the profiles
identification-modifier = Change these values
identification-revenir = Back to the ENT’s values
identification-inconnu = This ENT has no known values: ask it, then type them.
accueil-presentation = About { $duree }, not counting the wait for the ENT, in several goes if need be: everything is saved as you go.
accueil-parcours = What do you want to do?
duree-minutes = { $minutes } min
duree-heures-justes = { $heures } h
duree-heures = { $heures } h { $minutes } min
accueil-nom = Name of the school
accueil-commencer = Start
accueil-emplacement = The dossier is made in Documents, “Assistant PRONOTE”.
accueil-nouveau = New dossier
accueil-reprendre = Go on with a dossier
accueil-reprendre-bouton = Resume
accueil-guide = Guide (web page)
accueil-aucun = No recent dossier on this PC.
accueil-introuvable = not found
accueil-retirer = Remove from the list
accueil-ouvrir = Open a dossier…
accueil-sous-la-main = To have at hand
etape-sans-objet = This step does not concern this school.
etape-avant = To keep safe first
etape-ensuite = Then
etape-annuler = Undo
etape-faite-le = Done on { $date }
etape-passee-le = Skipped on { $date }: { $motif }
etape-sans-motif = without a reason
etape-numerotee = { $numero }. { $titre }
etape-numero = Step { $numero } of { $total }
etape-fait-suivante = Done, next step
etape-fait-verifier = Done, on to the checks
etape-suivante = Next step
etape-revue-suivante = Looked at, next step
etape-revue-verifier = Looked at, on to the checks
etape-non-coches = Points not ticked: { $points }
etape-a-revoir = Done on { $date }, but a value has changed since ({ $valeurs }). Look at it again, then say so at the foot of the page.
etape-demande-etapes = Finish first:
etape-demande-abri = { $nombre ->
    [one] First tick what must be in a safe place: { $nombre } line is left.
   *[other] First tick what must be in a safe place: { $nombre } lines are left.
 }
etape-outre = Go on without waiting…
etape-outre-le = Gone on without waiting, on { $date }: { $motif }
outre-explication = This choice stays in the dossier and on the summary, with its reason.
outre-motif = Why go on?
outre-exemple = For instance: backup made by the DANE
outre-continuer = Go on
etape-a-comparer = To compare: { $champ }
etape-comparer-debut = To compare. All begin with
etape-comparer-rien-de-plus = (nothing more)
etape-comparer-tout = Compare all the addresses
comparer-coller-tout = Paste here what the screen shows, one line or several
comparer-absent = { $valeur }: not in what was pasted.
comparer-autres-lignes = Lines that look like none of the values: { $lignes }
valeur-autres = More…
etape-a-noter = To note: { $champ }
noter-port = 2013 listening port
etape-pas-note = not yet
noter-date = request sent on
noter-numero = the request’s number
noter-numero-exemple = 2014-0825
noter-date-a-venir = This date is still to come.
    .remede = Note the day the request was sent.
noter-date-refusee = This date is not understood. Write it like 25/08/2014.
essai-question = { $essai }: did the trial succeed?
essai-oui = Yes
essai-non = No
essai-pas-encore = Not yet
essai-vu = What appears: copy it here, the ENT’s support will read it.
essai-vu-exemple = For instance: HTTP Error 503
attente-sans-date = Once the request is sent, note its date above: the wait is counted from it.
attente-depuis = Waiting for { $operateur } since { $date }.
attente-depuis-jours = Waiting for { $operateur } since { $date } ({ $nombre ->
    [one] { $nombre } day
   *[other] { $nombre } days
 }).
port-a-trancher = To decide: port { $public } or { $autre }
port-contre-ecoute =
    Public address and links of the ENT: port { $public }.
    PRONOTE.net listens on port { $autre }.
port-contre-2013 =
    Public address and links of the ENT: port { $public }.
    Port noted in 2013: { $autre }.
port-contre-les-deux =
    Public address and links of the ENT: port { $public }.
    PRONOTE.net listens on port { $autre }, as in 2013.
port-sous-entendu = The address gives no port: it is then { $port }, the usual one. The ENT’s links always write it in http.
port-a-ecrire = If PRONOTE is reached through another port, write it at the end of the address, after a colon.
port-utiliser = Use :{ $port }
port-redirige = The network redirects (confirmed by…)
port-tranche = Ports { $public } and { $autre } go together, according to { $par }, on { $date }.
port-explication = The public address keeps port { $public }, if the network sends this port to { $autre }. Only whoever manages the network can say so. The choice stays in the dossier and on the summary.
port-par = Confirmed by
port-par-exemple = Name and department, for instance: Mr Blanc, IT
port-confirmer = Keep the address’s port
etape-passer = Skip this step
etape-note = Note
etape-note-exemple = To remember, or for whoever takes over
etape-reference = To know more: { $document }
recapitulatif-copier-tout = Copy all
recapitulatif-copier-groupe = Copy the group
recapitulatif-guide = Make the guide (web page)
recapitulatif-dossier = Open the folder
fin-termine = Finished
fin-reste = { $nombre ->
    [one] { $nombre } point left to settle
   *[other] { $nombre } points left to settle
 }
fin-a-revoir = To look at again, as a value has changed: { $etape }
fin-etapes = { $nombre ->
    [one] Step to do: { $premiere }
   *[other] { $nombre } steps to do, first: { $premiere }
 }
fin-etapes-a-revoir = { $nombre } steps to look at again, for a value has changed: { $numeros }
fin-essai-a-refaire = { $essai }: to do again, as a value has changed
fin-essais-sans-resultat = Trials without a noted result: { $essais }
fin-a-savoir = To check or to know
fin-essai = { $essai }: { $resultat }
fin-verifications = { $nombre ->
    [one] { $nombre } check does not match
   *[other] { $nombre } checks do not match
 }
papier-fiche = Summary
papier-fiche-pour = Stays in the school. This is its first page.
papier-signes = No font of the papers has some of the characters; an empty box (□) stands for them in: { $textes }.
    .remede = Write them in Latin letters, or add them by hand on the printed paper.
papier-signes-texte = { $texte } ({ $signes })
papier-signes-etape = step { $numero }
papier-signes-entre = ,{" "}
papier-signes-autres = { $nombre ->
        [one] one other text
       *[other] { $nombre } other texts
    }
papier-demande = Request to the ENT
papier-demande-pour = To send to the ENT’s support.
papier-note = Note to families
papier-note-personnel = Note to staff
papier-note-pour = To send once the trials through the ENT have succeeded.
papier-lire = Read it all
papier-replier = Fold
papier-enregistrer = Save…
papier-transmettre = Hand over
papier-transmettre-pour = The whole dossier, for whoever will go on.
papier-valeurs = All the values
precisions-titre = Details for the papers
precisions-pour = Numbers, dates and people that the papers mention when they are known. Everything is optional.
precisions-compte = { $remplies } of { $toutes } filled in
precisions-completer = Fill in the details
aide-titre = Help
aide-symptomes = It does not work
aide-versions = To find again what was typed here:
aide-glossaire = Glossary
aide-touches = Keys
a-propos = About
a-propos-version = Assistant PRONOTE { $version }
a-propos-parcours = Walkthrough: { $titre }
a-propos-parcours-date = Walkthrough: { $titre }, edition of { $date }
a-propos-licences = MIT licence. Atkinson Hyperlegible fonts, OFL 1.1 licence; Lucide icons, ISC licence; PP-OCRv6 text reader, Apache 2.0 licence.
a-propos-sans-lien = An independent program, unrelated to Index Éducation, the publisher of PRONOTE.
a-propos-journal = Open the log
a-propos-copier = Copy technical information
aide-qui = Who acts: { $qui }
passer-titre = Skip this step
passer-explication = The step stays in the list, with the reason. Come back whenever you like.
passer-exemple = Reason, for instance: already done by the DANE
verrou-titre = This dossier is already open
verrou-lire = Read without changing
verrou-reprendre = Take over
meme-nom-titre = A dossier has this name already
meme-nom-explication = It is here: { $dossier }
meme-nom-reprendre = Resume this dossier
meme-nom-autre = Name of the new dossier
meme-nom-creer = Make a new one under this name
reessayer = Try again
enregistrer-ailleurs = Save elsewhere…
enregistrer-ailleurs-titre = In which folder should it be saved?
versions-titre = Go back to a version…
versions-explication = Choose a version to see what changes. Nothing is lost: “Undo” brings back the present. Captures, checks, the client code and the invoice stay as they are today.
versions-identique = same as the present
versions-valeurs = { $nombre ->
    [one] one value differs
   *[other] { $nombre } values differ
}
versions-choix = some choices differ
versions-etapes = { $nombre ->
    [one] one step differs
   *[other] { $nombre } steps differ
}
versions-essais = { $nombre ->
    [one] one trial differs
   *[other] { $nombre } trials differ
}
versions-aucune = No version is kept yet.
versions-changement = { $champ }: { $alors } (now: { $maintenant })
versions-reprendre = Take this version
versions-reprise = The version of { $date } has been taken.
    .remede = “Undo” (Ctrl + Z) brings back what was shown before.
a-propos-sans-journal = No incident was noted on this computer.
    .remede = The log exists only if the program met an error.
dossier-enregistre-ailleurs = The dossier is saved here: { $dossier }
    .remede = What follows is saved there; the former dossier stays as it was.
fermer-titre = What was last typed is not saved
fermer-explication = The dossier could not be saved. Closing now would lose what was last typed.
fermer-rester = Do not close
fermer-quand-meme = Leave without saving
fermer-attente-titre = Saving
fermer-attente = The disk has not answered yet. What you asked will be done as soon as everything is saved.
affichage-titre = Display
affichage-pourcent = { $zoom }%
affichage-taille = Size
affichage-texte-systeme = Windows already enlarges texts to { $pourcent }%. The size chosen here adds to it, up to 200%.
affichage-theme = Colours
affichage-langue = Language
affichage-reduire = Smaller
affichage-agrandir = Larger
affichage-normale = Usual size
theme-systeme = Same as the system
theme-clair = Light
theme-sombre = Dark
theme-contraste = High contrast
recopier-attention = Not to be confused
recopier-chiffre = { $signe }: the digit { $signe }
recopier-majuscule = { $signe }: the capital letter { $signe }
recopier-minuscule = { $signe }: the small letter { $signe }
recopier-tiret = -: a hyphen
recopier-souligne = _: an underscore
recopier-espaces = { $nombre ->
    [one] A space, to be typed: there is one.
   *[other] A space, to be typed: there are { $nombre }.
 }
recopier-groupes = The gaps between the groups are not typed.
recopier-groupes-sauf = The gaps without this sign are not typed.
comparer-titre = Compare: { $valeur }
comparer-attendu = Expected
comparer-affiche = What PRONOTE.net shows
comparer-exemple = Paste or type the value read on the screen
comparer-rien = (nothing)
comparer-endroit = Where to look
comparer-vu = Shown
touche-entree = Enter
touche-entree-sens = The chosen button, otherwise the page’s main button
touche-tab = Tab, Shift + Tab
touche-tab-sens = Next, previous element
touche-f6-sens = From the list of steps to the page, and back
touche-pages = Page Up, Page Down
touche-pages-sens = Scroll the page
touche-fleches = Alt + left, Alt + right
touche-fleches-sens = Previous, next page
touche-echap = Esc
touche-echap-sens = Close what is on top
touche-annuler = Ctrl + Z, Ctrl + Y
touche-annuler-sens = Undo, redo
touche-zoom = Ctrl + “+”, “−”, “0”
touche-zoom-sens = Larger, smaller, usual size
touche-ouvrir = Ctrl + O
touche-ouvrir-sens = Open a dossier
touche-imprimer = Ctrl + P
touche-imprimer-sens = Summary
touche-f1-sens = This help
figure-legende-seule = Figure
figure-legende = Figure, with your values
figure-agrandir = Enlarge
figure-en-mots = The same in words
recapitulatif-fiche = Make the summary (PDF)
recapitulatif-imprimer = Print…
recapitulatif-ticket = Copy the request to the ENT
recapitulatif-note = Copy the note for families
recapitulatif-note-personnel = Copy the note for staff
guide-fait = The guide is made: { $fichier }
    .remede = Opening was asked for. It is not updated by itself.
guide-sans-navigateur = The guide is made: { $fichier }
    .remede = No browser opened. Open this file in a browser.
fiche-faite = The summary is made: { $fichier }
    .remede = Opening was asked for. The password is written in by hand.
fiche-sans-lecteur = The summary is made: { $fichier }
    .remede = No PDF reader on this computer: open it on another one.
impression-confiee = Printing was asked for: { $fichier }
    .remede = The password’s line is filled in by hand.
impression-sans-programme = No program of this computer prints PDF files. The summary is made: { $fichier }
    .remede = Open it, then print it from the program that shows it.
impression-refusee = The summary is made, but Windows refuses to print it: { $fichier }. Windows answered: { $reponse }
    .remede = Open it, then print it from the program that shows it.
impression-ouvrir = Open
fiche-non-ecrite = The summary could not be written. The system’s answer: { $reponse }
    .remede = Close the summary if another program has it open, then start again.

### Screen captures: refusals, command, annex of the summary

dossier-lieu-capture = The description of the capture { $fichier }
capture-pas-un-fichier = { $chemin } is not a file: a folder or a device cannot be read as a picture.
    .remede = Choose the capture’s file, in PNG, JPEG or BMP.
capture-trop-grosse = The file is over { $limite } MB.
    .remede = Save the capture as PNG or JPEG, or keep only the useful part.
capture-vide = The file is empty.
    .remede = Make the capture again, then add it.
capture-autre-forme = This picture is in { $forme }, which the assistant does not read.
    .remede = Open it in Paint, then “Save as” PNG.
capture-pas-une-image = This file is not a picture.
    .remede = Choose a capture in PNG, JPEG or BMP.
capture-trop-de-points = This picture is { $largeur } × { $hauteur } pixels: too many to be opened safely (at most { $millions } million pixels).
    .remede = Make it smaller, or keep only the useful part, then add it.
capture-trop-longue = This picture is { $largeur } × { $hauteur } pixels: one side is too long (at most { $cote } pixels).
    .remede = Cut the picture in two, or capture only the window that is needed.
capture-demesuree = This picture is too large to be opened safely (at most { $millions } million pixels).
    .remede = Make it smaller, or keep only the useful part, then add it.
capture-abimee = This picture is damaged or incomplete.
    .remede = Make the capture or the copy of the file again, then add it.
capture-description-longue = The description has { $nombre } characters, { $maximum } at most.
    .remede = Shorten it.
capture-trop-nombreuses = The dossier already has { $maximum } captures, the most it can hold.
    .remede = Remove one before adding another.
capture-etape-inconnue = No step is called “{ $etape }”.
    .remede = See the identifiers: assistant-pronote parcours --format json.
capture-numero-inconnu = { $nombre ->
        [0] The dossier has no capture: there is no number { $numero }.
        [one] The dossier has only one capture: there is no number { $numero }.
       *[other] The dossier has { $nombre } captures: there is no number { $numero }.
    }
    .remede = See the numbers: assistant-pronote capture DOSSIER lister.
commande-capture-ajoutee = Capture added: { $fichier }
commande-capture-retiree = Capture removed: { $fichier } – { $description }
commande-captures-aucune = No capture.
ecran-rien-ne-sort = Read on this computer: nothing leaves it.
ecran-lire = Read this capture
ecran-progres = Reading: { $fait } lines of { $total }
ecran-arreter = Stop the reading
ecran-fermer = Close the reading
ecran-pareil = It is the same
ecran-pas-pareil = It is different
ecran-vu-pareil = the same, seen by you
ecran-vu-different = different, seen by you
ecran-fenetre-publication = Capture of “Paramètres de publication”
ecran-fenetre-ent = Capture of “Intégration dans un ENT”
ecran-fenetre-identification = Capture of “Identification des utilisateurs”
ecran-fenetre-installation = Capture of the install folder
ecran-fenetre-base = Capture of the server’s database
ecran-pas-lu = No capture of this window was read.
    .remede = Drop the capture on the page of the step, then choose “Read this capture”.
ecran-resultat-egal = Fields read, equal to the dossier’s values: { $egaux }. Decided by you, by eye: { $vus }.
    .remede = There is nothing to change on this window.
ecran-resultat-doute = Fields that the reading does not decide: { $champs }. Equal fields: { $egaux }.
    .remede = Compare these fields by eye, on the page of the step.
ecran-resultat-different = Fields that differ from the dossier’s values: { $champs }. Equal fields: { $egaux }.
    .remede = Mend these fields in PRONOTE’s window, make the capture again and read it again.
ecran-egal = Read, the same
ecran-different = Read, different
ecran-doute = Please read it yourself
ecran-ligne-lu =   read: { $lu } · expected: { $attendu }
ecran-pas-vus = Not seen on this capture: { $valeurs }.
ecran-trop-grand = This picture has { $pixels } million pixels; { $millions } at most are read.
    .remede = Keep only PRONOTE’s window, or make the capture again on the screen itself.
ecran-bruit = This picture has too many dots and strokes to be a window.
    .remede = Make a capture of the screen (Print Screen key) rather than a photograph, then try again.
ecran-inconnu = No known field can be read on this picture.
    .remede = Show the whole window, upright and sharp. A tilted, turned or blurred photograph cannot be read: make a capture of the screen, or compare by eye.
ecran-arrete = The reading was stopped.
    .remede = Nothing was kept. Start it again if needed.
ecran-trop-long = The reading took too long: it was stopped.
    .remede = Keep only PRONOTE’s window of the picture, then try again.
ecran-lecteur = This program’s text reader does not work on this computer (“{ $raison }”).
    .remede = Compare by eye, or with the command comparer.
annexe-titre = Annex: instructions, windows and captures
annexe-etape = Step { $numero } – { $titre }
annexe-faits = { $lieu } – { $minutes } min
annexe-figure = figure “{ $figure }”
annexe-repere = number { $numero } of the figure “{ $figure }”
annexe-lieu = On: { $lieu }
annexe-outils = In this assistant: { $outils }
annexe-abri = To be in a safe place first:
annexe-schema-seul = Sketch
annexe-schema = With your values
annexe-figure-propre = The walkthrough’s own figure, file { $fichier }
annexe-capture = Capture of { $date }
annexe-capture-illisible = The capture { $fichier } cannot be shown. { $raison }
annexe-etape-inconnue = No step is called “{ $etape }”: the annex is not made.
    .remede = See the identifiers: assistant-pronote parcours --format json.
annexe-vide = The chosen steps have nothing to show for this dossier: the annex would be empty.
    .remede = Choose other steps, or --annexe toutes.
### Connection checks

connexion-verification-reseau = Does this computer have a network?
connexion-verification-nom = Does the public name lead to an address?
connexion-verification-port = Is the public port open?
connexion-verification-page = Which page answers at the public address?
connexion-verification-tls = Is the public address’s certificate right?
connexion-verification-directe = Is direct login (?login=true) possible?
connexion-verification-espace = Does this espace’s page answer ({ $espace })?
connexion-verification-cas-connexion = Does the ENT’s login page answer?
connexion-verification-cas-service = Does the ENT know PRONOTE.net’s address?
connexion-verification-cas-validation = Does the ENT’s validation address answer as PRONOTE expects?
connexion-verification-horloge = Is the server’s clock right?
connexion-verification-serveur = Is the server ready, by its script?

connexion-verdict-juste = good
connexion-verdict-faux = to fix
connexion-verdict-indecis = uncertain
connexion-verdict-non-lance = not done

connexion-acteur-adjoint = the vice-principal
connexion-acteur-dane = the DANE
connexion-acteur-ent = the ENT’s support
connexion-acteur-editeur = PRONOTE’s publisher
connexion-acteur-reseau = whoever manages the network
connexion-ligne-acteur = To be done by { $acteur }
connexion-en-cours = Checking: { $verification }

connexion-arretee = The check was stopped before its end.
    .remede = Run it again whenever you like.
connexion-sans-https = The public address uses http: there is no certificate to check.
    .remede = Nothing to do here.
connexion-sans-nom = The public address is an IP address: there is no name to look up.
    .remede = Nothing to do here.
connexion-serveur-non-lu = The network does not give the server’s state: run preparer-serveur.cmd on the server, choice 1, then paste its lines in the window, page “Checks”, tab “Server”.
    .remede = The script is saved from the same page, or by the command script.
connexion-sans-cas = The CAS server’s address is not known.
    .remede = Type it on the page “ENT”, then run again.
connexion-mandataire = A proxy stands between this computer and { $adresse }: a test that does not go through it proves nothing.
    .remede = Trust the page’s check, or run again from a network without a proxy, such as a phone’s hotspot.

connexion-reseau-present = This computer has a network.
    .remede = Nothing to do.
connexion-reseau-sans-voie = This computer has no network: it has no address from which a server is reached.
    .remede = Plug the cable in or choose the Wi-Fi, see that a page opens in a browser, then run the checks again.
connexion-reseau-sans-noms = This computer has no network: no name is found, neither PRONOTE’s, nor the ENT’s, nor the publisher’s.
    .remede = See whether a page opens in a browser; if not, tell whoever manages the network (DNS), then run the checks again.
connexion-reseau-non-demande = The addresses were given by --resoudre: the network was not looked for.
    .remede = Run again without --resoudre to look for it.
connexion-reseau-non-verifiable = Cannot be checked from here: this computer has no network.
    .remede = Run again once the network is back.
connexion-reseau-sans-ipv6 = The name leads to IPv6 addresses only ({ $adresses }), and this computer has no IPv6: it can say nothing of them.
    .remede = Run again from a network that has IPv6, for instance a telephone that shares its connection.
connexion-filtre-statut = The answer ({ $statut }) comes from a proxy or a filter, or may come from one: it says nothing of the server.
    .remede = Run again from a network without a proxy, for instance a telephone that shares its connection; or ask whoever manages the network to let this address through.
connexion-filtre-page = The page may not be the server’s: a proxy or a filter may show it instead. It says: { $titre }.
    .remede = Run again from a network without a proxy, for instance a telephone that shares its connection; or ask whoever manages the network to let this address through.
connexion-filtre-certificat = The certificate may be that of a proxy or a filter that reads https, issued by: { $autorite }.
    .remede = Run again from a network without a proxy, for instance a telephone that shares its connection.

connexion-panne-nom = The DNS does not know the name of { $adresse }.
    .remede = { $cote ->
        [ent] Compare the CAS address with the one the ENT gives.
       *[pronote] Have the public name created, or correct the public address if it is misspelt.
    }
connexion-panne-refus = The connection to { $adresse } is refused: nothing listens on that port.
    .remede = { $cote ->
        [ent] Compare the CAS address and port with those the ENT gives.
       *[pronote] Start PRONOTE.net and check its port, then the forwarding of the public port to the listening port.
    }
connexion-panne-silence = { $adresse } did not answer in time.
    .remede = { $cote ->
        [ent] Try again later; if nothing changes, tell the ENT’s support.
       *[pronote] Have the public port opened in the firewall and forwarded to the server.
    }
connexion-panne-lenteur = { $adresse } began to answer but did not end in time.
    .remede = { $cote ->
        [ent] Try again later; if nothing changes, tell the ENT’s support.
       *[pronote] Restart PRONOTE.net; if nothing changes, have the network between the server and the outside checked.
    }
connexion-panne-fermeture = { $adresse } closed the connection without answering.
    .remede = { $cote ->
        [ent] Try again later; if nothing changes, tell the ENT’s support.
       *[pronote] Check that PRONOTE.net is what listens on that port, in http or https as the address says.
    }
connexion-panne-coupure = The connection to { $adresse } was cut off.
    .remede = { $cote ->
        [ent] Try again later; if nothing changes, tell the ENT’s support.
       *[pronote] Have the firewall or the filter in front of the server checked.
    }
connexion-panne-chemin = No route leads to { $adresse }.
    .remede = Check that this computer is online, then have the address checked by whoever manages the network.
connexion-panne-langue = What answers at { $adresse } does not speak HTTP.
    .remede = { $cote ->
        [ent] Compare the CAS address and port with those the ENT gives.
       *[pronote] Find which program holds that port on the server, and give PRONOTE.net a free one.
    }
connexion-panne-en-tetes = { $adresse } sends longer headers than allowed.
    .remede = Find which program answers at that address: it is not the expected one.
connexion-panne-proxy = The proxy did not let the request to { $adresse } through.
    .remede = Have the proxy checked, or run again from a network without one.
connexion-panne-autre = The request to { $adresse } failed for no known cause.
    .remede = Run the check again; if it still fails, add the evidence to the request.

connexion-tls-auto-signe = The certificate of { $adresse } is self-signed: browsers warn and block.
    .remede = Have a certificate from a recognised authority installed.
connexion-tls-autorite = The certificate of { $adresse } comes from an authority that this computer does not recognise.
    .remede = Have the certificate installed with its whole chain; check too whether the school’s network inspects https.
connexion-tls-nom = The certificate of { $adresse } is made for another name: { $noms }.
    .remede = Have a certificate installed for the address’s exact name, or correct the address.
connexion-tls-expire = The certificate of { $adresse } expired on { $date }.
    .remede = Have the certificate renewed.
connexion-tls-futur = The certificate of { $adresse } is valid only from { $date }.
    .remede = Check this computer’s date, then have the certificate checked.
connexion-tls-revoque = The certificate of { $adresse } was revoked by its authority.
    .remede = Have a new certificate installed.
connexion-tls-ancien = { $adresse } speaks only TLS 1.0 or 1.1, as servers of 2014 do: recent browsers refuse it.
    .remede = Have the server updated, or a server that speaks TLS 1.2 placed in front of it.
connexion-tls-absent = What answers at { $adresse } does not speak https.
    .remede = Choose the same protocol, http or https, in the address and in PRONOTE.net.
connexion-tls-autre = The secure connection to { $adresse } fails.
    .remede = Have the server’s certificate and protocols checked, with the evidence.
connexion-tls-juste = The certificate is recognised, for the right name, and valid until { $date }.
    .remede = Nothing to do; note the date to renew it in time.

connexion-nom-juste = The public name leads to the address { $adresses }.
    .remede = Nothing to do.
connexion-nom-plusieurs = The public name leads to several addresses: { $adresses }.
    .remede = Nothing to do if all lead to the same server.
connexion-nom-deux-familles = The public name leads to IPv4 and IPv6 addresses: { $adresses }.
    .remede = Nothing to do if all lead to the same server; if not, some computers will go elsewhere.
connexion-nom-ipv6 = The public name leads to IPv6 addresses only ({ $adresses }): many networks do not reach them.
    .remede = Have an IPv4 address of the server added to the DNS.
connexion-nom-prive = Seen from here, the public name leads to a private address ({ $adresses }), which the outside cannot reach.
    .remede = Run again outside the school, for instance by a phone’s hotspot; if the address is still private, have the DNS corrected.
connexion-nom-boucle = The public name leads to the computer itself ({ $adresses }).
    .remede = Have the DNS corrected, and this computer’s hosts file.
connexion-nom-impose = The name was not looked up: --resoudre gave the address { $adresses }.
    .remede = Run again without --resoudre to look the name up.
connexion-port-juste = The public port is open ({ $adresses }).
    .remede = Nothing to do.

connexion-port-partage = The public port answers at { $ouvertes }, but not at { $fermees }: depending on the address taken, some will not get in.
    .remede = Have the address that does not answer removed from the DNS, or make it lead to the server.

connexion-page-pronote = PRONOTE answers.
    .remede = Nothing to do.
connexion-page-pronote-annee = PRONOTE { $annee } answers.
    .remede = Nothing to do.
connexion-page-pronote-ancien = It is still PRONOTE { $annee } that answers, not PRONOTE 2014.
    .remede = Stop the services of PRONOTE { $annee } on the old server, then see that the public port leads to the new one.
connexion-page-ent = The page redirects to the ENT, as expected.
    .remede = Nothing to do.
connexion-page-autre-service = The page redirects to the ENT, but for another address than the one given: { $vu } instead of { $attendu }.
    .remede = Correct the public address in PRONOTE.net (protocol, name and port), or give the ENT the address that PRONOTE.net uses.
connexion-page-directe-fermee = Direct login redirects to the ENT instead of opening PRONOTE’s page.
    .remede = Tick “Autoriser l’authentification directe par PRONOTE.net”.
connexion-page-autre-site = A page answers, but it is not PRONOTE. It says: { $titre }.
    .remede = Find which program holds that port (IIS, another site…), or correct the forwarding of the public port.
connexion-page-autre-site-muet = A page answers, but it is not PRONOTE.
    .remede = Find which program holds that port (IIS, another site…), or correct the forwarding of the public port.
connexion-page-ailleurs = The page redirects to another server, which was not followed: { $destination }.
    .remede = { $cote ->
        [ent] Check with the ENT’s support that this address is theirs.
       *[pronote] Check that this address is expected; otherwise correct the public address or the forwarding.
    }
connexion-page-boucle = The page redirects to itself without end.
    .remede = { $cote ->
        [ent] Open this address in a browser; if it leads nowhere, tell the ENT’s support.
       *[pronote] Correct the redirects of the server in front of PRONOTE.net.
    }
connexion-page-trop-de-renvois = The page redirects from page to page and leads nowhere.
    .remede = { $cote ->
        [ent] Open this address in a browser; if it leads nowhere, tell the ENT’s support.
       *[pronote] Correct the redirects of the server in front of PRONOTE.net.
    }
connexion-page-introuvable = The server says that the page does not exist (404).
    .remede = { $cote ->
        [ent] Compare the CAS address with the one the ENT gives, folder included.
       *[pronote] Check the field “Racine” and that this espace is published in PRONOTE.net.
    }
connexion-page-non-publiee = The server says “HTTP Error 503”: the database is not published.
    .remede = Publish the database in PRONOTE.net.
connexion-page-nom-refuse = Windows answers “Invalid Hostname” (400): a program listens on this port, but under another name than the address’s.
    .remede = In PRONOTE.net, reserve the URL prefix in the form http://+:port/ (the + sign takes every name), then publish again.
connexion-page-http-sys = Windows answers 503 in the program’s place: the database is not published, or the address is reserved for another account, or for another program that is stopped (IIS).
    .remede = Publish the database in PRONOTE.net; if it is, reserve the URL prefix again with the service’s account, and see whether IIS holds the port.
connexion-page-erreur = The server answers with an internal error ({ $statut }).
    .remede = { $cote ->
        [ent] Try again later; if nothing changes, tell the ENT’s support.
       *[pronote] Restart PRONOTE.net; if the error remains, add the evidence to the request.
    }
connexion-page-statut = The server refuses to give the page ({ $statut }).
    .remede = { $cote ->
        [ent] Compare the CAS address with the one the ENT gives.
       *[pronote] Find which program or filter answers in PRONOTE.net’s place.
    }

connexion-cas-juste = The ENT’s login page answers.
    .remede = Nothing to do.
connexion-cas-sans-formulaire = A page answers, but without a known login form.
    .remede = Open this address in a browser and see whether one can log in.
connexion-cas-service-exige = The ENT refuses its login page ({ $statut }), without a service address as with PRONOTE.net’s: nothing can be concluded.
    .remede = Open the login link in a browser; if the login page does not come, ask the ENT’s support whether PRONOTE.net’s address is registered.
connexion-service-connu = The ENT knows PRONOTE.net’s address.
    .remede = Nothing to do.
connexion-service-autre-forme = The ENT does not know { $attendu }, but it knows { $connu }: the protocol or the port differs.
    .remede = Ask the ENT’s support to register exactly { $attendu }.
connexion-service-refuse = The ENT says that it refuses this address: { $attendu } is not registered.
    .remede = Give the ENT’s support exactly { $attendu }: protocol, name and port included.
connexion-service-deux-connexions = The ENT shows its login page for PRONOTE.net’s address as for an address that does not exist: nothing can be concluded.
    .remede = Open the authentication link in a browser and log in: if the ENT comes back to PRONOTE, it knows the address.
connexion-service-deux-pareils = The ENT answers the same to PRONOTE.net’s address and to an address that does not exist: nothing can be concluded.
    .remede = Open the authentication link in a browser and log in: if the ENT comes back to PRONOTE, it knows the address.
connexion-service-obscur = The ENT’s answers do not say whether it knows PRONOTE.net’s address.
    .remede = Open the authentication link in a browser and log in: if the ENT comes back to PRONOTE, it knows the address.
connexion-validation-juste = The validation address answers: it refuses an invented CAS ticket, as it should.
    .remede = Nothing to do.
connexion-validation-page = The validation address shows a page instead of answering in SAML 1.1.
    .remede = Compare PRONOTE.net’s validation link with the one the ENT gives.
connexion-validation-absente = Nothing validates at this address ({ $statut }).
    .remede = Compare PRONOTE.net’s validation link with the one the ENT gives, upper and lower case included.
connexion-validation-protocole = The validation address answers in { $protocole }; with PRONOTE 2014, only SAML 1.1 has been seen.
    .remede = Use the address that ends with samlValidate.
connexion-validation-laxiste = The validation address accepts an invented CAS ticket: anybody could come in.
    .remede = Tell the ENT’s support at once, and do not open the espaces.
connexion-validation-obscure = The validation address’s answer is not understood.
    .remede = Add the evidence to the request to the ENT’s support.

connexion-horloge-juste = The server’s clock is right within { $secondes } s.
    .remede = Nothing to do.
connexion-horloge-fausse = The clock of PRONOTE.net’s server is { $secondes } s off: some ENTs allow only about thirty seconds.
    .remede = Set the server’s clock and synchronise it with a time server.
connexion-horloge-ici = The server and the ENT agree: this computer’s clock is { $secondes } s off.
    .remede = Set this computer’s clock.
connexion-horloge-inconnue = The server does not give its time.
    .remede = Compare by eye the server’s time with a phone’s.

connexion-dire = To tell the support:
connexion-dire-heure = time of the trial: { $heure }
connexion-dire-adresse = address asked: { $adresse }
connexion-dire-reponse = what came back: { $reponse }
connexion-dire-phrase = the sentence: { $phrase }

connexion-resoudre-forme = “{ $texte }” does not read as HOTE:PORT=ADRESSE:PORT.
    .remede = Write for instance notes.clg-x.fr:80=127.0.0.1:8036.
connexion-resoudre-adresse = After the = sign, “{ $texte }” does not give an IP address and its port.
    .remede = Write for instance notes.clg-x.fr:80=127.0.0.1:8036.
### The dossier handed over as a .zip
zip-mal-nomme = “{ $chemin }” does not end in .zip.
    .remede = Give a name in .zip: no other file is replaced.
zip-illisible = “{ $chemin }” is not a .zip file, or it was cut short.
    .remede = Ask for the file again from whoever made it.
zip-altere = In “{ $chemin }”, “{ $nom }” is damaged.
    .remede = Ask for the file again from whoever made it.
zip-trop-de-fichiers = “{ $chemin }” holds more than { $maximum } files.
    .remede = A dossier handed over never has so many. Check that it is the right file, or leave the captures out.
zip-trop = “{ $chemin }” exceeds { $limite } MB once opened.
    .remede = Check that it is the right file, or make the .zip again without the captures.
zip-dehors = “{ $chemin }” holds “{ $nom }”, which would be written outside the dossier.
    .remede = Do not use this file; nothing of it was written. Tell whoever sent it.
zip-lien = “{ $chemin }” holds “{ $nom }”, which is not an ordinary file.
    .remede = Do not use this file; nothing of it was written. Tell whoever sent it.
zip-inconnu = “{ $chemin }” holds “{ $nom }”, which has no place in a dossier handed over.
    .remede = Ask for a .zip made by “Hand the dossier over”; nothing was written.
zip-double = “{ $chemin }” holds two files of the same name.
    .remede = Ask for a .zip made by “Hand the dossier over”; nothing was written.
zip-chiffre = In “{ $chemin }”, “{ $nom }” is protected by a password.
    .remede = Ask for the .zip without a password.
zip-image = In “{ $chemin }”, “{ $nom }” cannot be taken. { $cause }
zip-refuse = In “{ $chemin }”, “{ $nom }” cannot be taken. { $cause }
    .remede = Ask whoever sent it for a new .zip, made by “Hand the dossier over”, and tell them this sentence; nothing was written.
zip-deguise = In “{ $chemin }”, “{ $nom }” is not what its name says.
    .remede = Ask for a .zip made by “Hand the dossier over”; nothing was written.
zip-sans-dossier = “{ $chemin }” holds no dossier.ron.
    .remede = Ask for a .zip made by “Hand the dossier over”.
zip-quoi-dossier = { $nom }: the values and the progress
zip-quoi-fiche = { $nom }: the summary, with the notes if they are added
zip-quoi-guide = { $nom }: the whole dossier as one web page, with the notes if they are added
zip-quoi-notes = your notes on the steps
zip-quoi-client = the client code and the invoice
zip-quoi-capture = { $nom }
zip-inclus = { $quoi } ({ $taille } KB)
zip-inclus-mo = { $quoi } ({ $entier }.{ $dixieme } MB)
zip-laisse = without { $quoi }
zip-avec-notes = Your notes, and the papers that repeat them
zip-avec-client = The client code and the invoice
zip-avec-captures = The screen captures
zip-titre = Hand the dossier over
zip-contenu = What goes
zip-ajouter = Add
zip-enregistrer = Save the .zip
zip-fait = The .zip is saved. What is left is to send it or copy it to a USB stick.
zip-montrer = Open the folder
recapitulatif-transmettre = Hand the dossier over
accueil-ouvrir-zip = Open a .zip…
fenetre-ouvrir-zip = Open a dossier handed over as a .zip

### Checks: the page, the summary, the request
dossier-lieu-verification = What is kept of the check “{ $verification }”

verification-non-gardee = The results are not kept in the dossier: { $cause }
verification-juste-le = Good, { $date }.
verification-faux-le = Failed on { $date }.
verification-indecis-le = Uncertain, { $date }.
verification-non-lance-le = Not done, { $date }.
verification-avant = Before: { $verdict }
verification-perimee = Out of date: a value has changed since.
verification-adresse-imposee = Address given by hand, the name was not looked up: { $adresses }.

fiche-partie-verifications = Checks
fiche-aucune-verification = The assistant has made no check yet.

page-verifications = Checks
page-verifications-pourquoi = See, from this computer, whether the connection works, what is wrong, and who must act.
verification-ouvrir = Check the connection
verification-onglet-connexion = Connection
verification-onglet-reponse = CAS answer
verification-onglet-serveur = Server
verification-avant-clic = Nothing is asked of the network before you click.
verification-serveurs = The checks ask these servers, and no other (this computer’s DNS and proxy apart):
verification-toutes = Check everything
verification-lancer = Check
verification-relancer = Check again
verification-arreter = Stop
verification-en-cours = Running…
verification-avancement = { $faites ->
    [one] { $faites } check done of { $total }
   *[other] { $faites } checks done of { $total }
}
verification-bilan-rien = No check was made yet.
verification-bilan-faux = Failed: { $nombre }
verification-bilan-indecis = Uncertain: { $nombre }
verification-bilan-juste = Good: { $nombre }
verification-bilan-non-lance = Not done: { $nombre }
verification-bilan-perime = Out of date: { $nombre }
verification-nombre-faux = { $nombre ->
    [one] { $nombre } check failed
   *[other] { $nombre } checks failed
}
verification-nombre-indecis = { $nombre ->
    [one] { $nombre } check uncertain
   *[other] { $nombre } checks uncertain
}
verification-groupe-adresse = The public address and the server
verification-groupe-ent = The ENT
verification-groupe-espaces = The pages of the espaces
verification-demandera = Addresses asked:
verification-teste = { $nombre ->
    [one] Value tested:
   *[other] Values tested:
}
verification-deplier = Show what was seen
verification-replier = Hide what was seen
verification-choisir-reponse = Choose the CAS answer
verification-choisir-etat = Choose etat-serveur.txt
verification-placer-script = Save the server script

reponse-page-pourquoi = Paste the answer that the CAS gives PRONOTE for a test account: it tells which espace will open. The ENT’s support can provide it.
reponse-page-promesse = It bears the name of a real person: nothing of it is saved, and it disappears when you leave this page.
reponse-page-coller = Paste the answer here
reponse-page-ouvrir = Open a file…
reponse-page-effacer = Clear
reponse-page-longue = Text of { $taille } KB: read, but not shown.
reponse-page-protocole = Protocol
reponse-page-utilisateur = User
reponse-page-code = Refusal code
reponse-page-message = The CAS’s message
reponse-page-faits = What PRONOTE finds in it
reponse-page-autres = The other attributes
reponse-page-autres-encore = { $nombre ->
    [one] And { $nombre } other attribute.
   *[other] And { $nombre } other attributes.
}
reponse-page-services = The services named
reponse-page-remarques = Remarks
reponse-page-code-mene = “{ $code }” leads to: { $espaces }.
reponse-page-code-inconnu = “{ $code }” leads to no espace with your settings.
reponse-page-code-autre = “{ $code }” leads to no espace: your settings use the other coding, “{ $autre }”.
reponse-page-offre = These facts are in the answer, under other names. These names fit:
reponse-page-offre-absents = Of the same set, these names are not in this answer:
reponse-page-prendre = Take these names into the dossier
reponse-page-annulable = Ctrl + Z undoes it. Then type these names into PRONOTE.net.

serveur-page-heberge = PRONOTE is hosted by the publisher: there is no server to prepare here.
    .remede = Nothing to do here.
serveur-page-sans-port = The script is made with PRONOTE.net’s listening port, which is not typed yet.
serveur-page-port = Type the listening port
serveur-page-script = The server script
serveur-page-script-pourquoi = To be run on the server, as administrator. It shows each command and waits for your OUI (yes): reserve the URL prefix, open the port, go back. Choice 1 changes nothing.
serveur-page-garder = Save in the dossier
serveur-page-placer = Save elsewhere…
serveur-page-etat = The state of the server
serveur-page-etat-pourquoi = Paste what the script shows for choice 1, or open the file made by choice 5. What is read there is kept in the dossier, without any account name or path.
serveur-page-coller = Paste the lines here, from [SYSTEME] to [FIN]
serveur-page-ouvrir = Open etat-serveur.txt…
serveur-script-ecrit = The script is written: { $fichier }
    .remede = Read it, then take it to the server.
serveur-script-non-ecrit = The script could not be written: { $fichier } ({ $reponse })
    .remede = Choose another place.
### Captures in the window, callouts that a figure lacks
parcours-repere-non-dessine = { $ou }: { $nombre ->
        [0] the figure “{ $figure }” has no callout, so no { $repere }.
        [one] the figure “{ $figure }” has only the callout { $dessines }, not { $repere }.
       *[other] the figure “{ $figure }” has no callout { $repere }. It has the callouts { $dessines }.
    }
    .remede = In “repere”, write a number that is drawn, or “hors_figure: true”.
capture-titre = Your captures
capture-agrandie = Your capture
capture-comment = Drop a PNG, JPEG or BMP picture on the window, paste it (Ctrl + V), or choose its file.
capture-choisir = Choose a file…
capture-choisir-titre = Choose the picture of a capture
capture-choisir-forme = PNG, JPEG or BMP pictures
capture-coller = Paste the copied picture
capture-en-cours = Reading the picture…
capture-lecture = Reading…
capture-montre = What the picture shows
capture-description = Description, for who cannot see the picture
capture-retirer = Remove
capture-deposer = Drop the picture: it is added to step { $numero }
capture-deposer-ailleurs = Open the page of a step first: the picture is dropped there
capture-ajoutee = The capture is added to the step.
    .remede = “Enlarge” lets you say what it shows.
capture-retiree = The capture is removed.
    .remede = Ctrl + Z brings it back.
capture-rien-a-coller = There is no picture to paste.
    .remede = Copy the screen (key Print Screen, or Alt + Print Screen for a single window), then paste here.
capture-collee-illisible = The copied picture is damaged, or too large to be opened safely.
    .remede = Copy it again, or save it in a file and choose this file.
capture-sans-presse-papiers = The system does not give the clipboard (“{ $reponse }”).
    .remede = Save the picture in a file, then choose this file or drop it on the window.
capture-sans-etape = A picture is dropped on the page of a step.
    .remede = Open the step that the picture shows, then drop the picture there.
capture-lecture-seule = The dossier is open for reading only: the capture is not added.
    .remede = Close the other window that has this dossier, then open it again.
capture-description-figure = { $figure } (step { $numero })
capture-description-etape = { $etape } (step { $numero })
touche-coller = Ctrl + V
touche-coller-sens = Add the copied picture to the step
touche-menu = Menu, Shift + F10
touche-menu-sens = Cut, copy, paste in the field
capture-sans-dialogue = The window to choose a file does not open on this computer.
    .remede = Drop the picture’s file on the window, or copy the picture and paste it.
annexe-choix = Annex of the summary (PDF)
annexe-explication = At the end of the summary, with your values: the instructions, the windows to fill in, and your screen captures.
annexe-sans = No annex
annexe-tout = Figures and captures
annexe-figures = Figures only
annexe-captures = Captures only
annexe-etapes = Steps
annexe-toutes = All
annexe-aucune = None
annexe-rien = The chosen steps have nothing to show.
annexe-bouton-sans = Annex: none
annexe-bouton-tout = Annex: { $figures ->
        [one] { $figures } figure
       *[other] { $figures } figures
    }, { $captures ->
        [one] { $captures } capture
       *[other] { $captures } captures
    }
annexe-bouton-figures = Annex: { $figures ->
        [one] { $figures } figure
       *[other] { $figures } figures
    }
annexe-bouton-captures = Annex: { $captures ->
        [one] { $captures } capture
       *[other] { $captures } captures
    }
fiche-annexe-vide = The summary is not made: its annex would have nothing to show.
    .remede = Choose other steps for the annex, or “No annex”.

connexion-mandataire-script = The network chooses its proxy itself, and Windows could not find it ({ $script }); without a proxy, { $adresse } is not reached.
    .remede = Type below the proxy given by whoever manages the network, or run again from a network without a proxy.
mandataire-vide = The proxy’s address is empty.
    .remede = Type its name and port, for example proxy.example.org:3128.
mandataire-secret = The proxy’s address holds a user name: the assistant keeps no password.
    .remede = Type only the name and the port, for example proxy.example.org:3128.
mandataire-protocole = “{ $texte }” is not a kind of proxy that the assistant uses.
    .remede = Type an http proxy, for example proxy.example.org:3128.
mandataire-sans-port = The proxy’s port is missing.
    .remede = Add it after a colon, for example proxy.example.org:3128.
mandataire-aucun = no proxy
mandataire-environnement = the one of the environment variables
mandataire-fixe = { $adresse }
mandataire-script = chosen by a script, which Windows will ask of { $script }
mandataire-cherche = chosen by the network, which Windows will ask (DHCP, then the name wpad)
mandataire-cherche-puis-script = chosen by the network, which Windows will ask (DHCP, then the name wpad), or by a script, asked of { $script }
verification-mandataire-demande = Windows will also look for the proxy to go through: { $voie }.
verification-mandataire = Proxy
verification-mandataire-machine = This computer’s: { $voie }
verification-mandataire-sans = None
verification-mandataire-propre = Another one
parcours-liste-verifications = the checks
verification-etape = Only for the step “{ $etape }”
verification-revocation = On Windows, checking a certificate may also ask its authority’s revocation server.
### The client code and the invoice number
enregistrement-titre = Client code and invoice
enregistrement-code-ou = At the top of each invoice of Index Éducation.
enregistrement-facture-ou = That of a recent invoice.
enregistrement-garder = Keep in the dossier
enregistrement-garde = They are in the dossier. Untick to take them out, older versions included.
enregistrement-non-garde = Nothing of them is written: they go when the assistant closes.
enregistrement-uai = This is the school’s UAI, which is not asked for here.
    .remede = Copy the client code and the invoice number from an invoice of Index Éducation.
enregistrement-caractere = The character { $trouve } has no place here.
    .remede = Keep only digits, letters, spaces and the characters - / . _
enregistrement-invisible = The text holds an invisible character.
    .remede = Clear it all, then type the number by hand.
enregistrement-long = The text has { $nombre } characters: { $maximum } at most.
    .remede = Copy the number only.
### The window: undoing, a step’s state, another value
fenetre-annuler-saisie = Undo (Ctrl + Z)
fenetre-retablir = Redo (Ctrl + Y)
fenetre-faite = done
fenetre-faite-essais = { $nombre ->
    [one] done, a trial with no success noted
   *[other] done, { $nombre } trials with no success noted
 }
fenetre-a-revoir = to look at again
fenetre-en-attente = waiting since { $date }
fenetre-a-trancher = to decide
fenetre-demande-d-abord = This step asks for something else first.
comparer-autre = This text is another value of the dossier: { $valeur }.
### Incidents: what is said when the program cannot go on

incident-arret = Assistant PRONOTE met an error and must close.
    .remede = What you typed is saved, except perhaps the last word. Open the program again: the dossier opens where you were.
incident-fenetre = The window cannot open on this computer.
    .remede = Close the other programs or restart, then try again. Otherwise use another computer: a dossier can be copied to a USB stick.
incident-ecriture = A file of the dossier cannot be written.
    .remede = Check the room on the disk and your rights on the folder, then try again.
incident-abime = The program is damaged: a part of it cannot be read.
    .remede = Copy assistant-pronote.exe again from the compressed file, and check its SHA-256 as LISEZ-MOI says.
incident-commande = The command did not succeed, and no console is there to say why.
    .remede = To open the window, start the program alone, or drop a collège’s dossier on it. For a command, type it in the Command Prompt.
incident-journal = The details are kept in the file { $fichier }
