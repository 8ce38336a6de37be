// People who write German, French, Dutch and Polish; people_en.mjs says what is what.
export const germanFrench = [
  { id: 'hollmann', lang: 'de', name: 'Friederike Hollmann', head: 'Projektleiterin Sondermaschinenbau', place: '70199 Stuttgart', email: 'f.hollmann@werkpost.example', phone: '+49 711 4960 231', links: ['www.xing.com/profile/Friederike_Hollmann'],
    about: 'Maschinenbauingenieurin mit zwölf Jahren Erfahrung in der Planung und Inbetriebnahme von Montageanlagen für die Automobilindustrie.',
    work: [
      ['Projektleiterin Sondermaschinenbau', 'Rehfeld Automation GmbH', 'Stuttgart', '2019-04', null, ['Steuerung von Anlagenprojekten bis 6 Mio. Euro vom Pflichtenheft bis zur Abnahme', 'Fachliche Führung von neun Konstrukteuren und Programmierern', 'Senkung der Nacharbeit auf der Baustelle um 30 Prozent']],
      ['Konstruktionsingenieurin', 'Kessler & Söhne KG', 'Esslingen', '2014-10', '2019-03', ['Auslegung von Greifern und Zuführungen in SolidWorks', 'Erstellung der Risikobeurteilung nach Maschinenrichtlinie']],
      ['Werkstudentin Versuch', 'Neckar Turbo AG', 'Ludwigsburg', '2012-03', '2014-09', ['Aufbau und Auswertung von Dauerläufen am Prüfstand']]],
    study: [['M.Sc.', 'Maschinenbau', 'Universität Stuttgart', 'Stuttgart', '2012-10', '2014-09', 'Abschlussnote 1,6'], ['B.Sc.', 'Maschinenbau', 'Hochschule Esslingen', 'Esslingen', '2008-10', '2012-02']],
    skills: [['CAD und PLM', ['SolidWorks', 'Siemens NX', 'Teamcenter']], ['Methoden', ['FMEA', 'MS Project', 'Earned-Value-Analyse']]],
    langs: [['Deutsch', 'Muttersprache'], ['Englisch', 'verhandlungssicher'], ['Italienisch', 'Grundkenntnisse']], more: [['certificates', 'Weiterbildung', ['IPMA Level C, GPM, 2020', 'Funktionale Sicherheit, TÜV Süd, 2017']]] },

  { id: 'ueberschaer', lang: 'de', name: 'Jörg Überschär', head: 'Bilanzbuchhalter (IHK)', place: 'Leipzig', email: 'joerg.ueberschaer@zahlenpost.example', phone: '0341 / 149 62 08', links: [],
    about: '',
    work: [
      ['Leiter Finanzbuchhaltung', 'Pleißental Möbel GmbH', 'Leipzig', '2018-01', null, ['Verantwortung für Monats- und Jahresabschlüsse nach HGB', 'Ansprechpartner für Wirtschaftsprüfer und Finanzamt', 'Einführung des digitalen Belegflusses mit DATEV']],
      ['Bilanzbuchhalter', 'Mitteldeutsche Verkehrsbetriebe', 'Halle (Saale)', '2011-07', '2017-12', ['Anlagenbuchhaltung für 1.400 Fahrzeuge und Gebäude', 'Abstimmung der Konzernverrechnung']],
      ['Steuerfachangestellter', 'Kanzlei Brühl & Partner', 'Leipzig', '2003-08', '2011-06', ['Lohnabrechnungen für rund 60 Mandanten', 'Vorbereitung von Einkommensteuererklärungen']]],
    study: [['Geprüfter Bilanzbuchhalter', '', 'IHK zu Leipzig', 'Leipzig', '2009-09', '2011-05'], ['Ausbildung', 'Steuerfachangestellter', 'Kanzlei Brühl & Partner', 'Leipzig', '2000-08', '2003-07']],
    skills: [['', ['DATEV', 'SAP FI', 'HGB', 'Excel', 'Umsatzsteuerrecht', 'Lohnabrechnung']]],
    langs: [['Deutsch', 'Muttersprache'], ['Englisch', 'B1'], ['Russisch', 'A2']], more: [['interests', 'Interessen', ['Posaunenchor, Radwandern']]] },

  { id: 'celik', lang: 'de', name: 'Nadine Çelik', head: 'Softwareentwicklerin', place: 'Köln, Deutschland', email: 'nadine@celik-code.example', phone: '+49 176 0401 2233', links: ['github.com/nadinecelik', 'celik-code.example'],
    about: 'Quereinsteigerin mit Ausbildung zur Erzieherin. Seit sechs Jahren in der Entwicklung, am liebsten dort, wo Oberfläche und Schnittstelle zusammentreffen.',
    work: [
      ['Softwareentwicklerin', 'Domplatte Software GmbH', 'Köln', '2021-10', null, ['Neuentwicklung des Kundenportals mit Vue und Spring Boot', 'Betreuung der Build-Strecke in GitLab', 'Verringerung der Ladezeit von 4,1 auf 1,3 Sekunden']],
      ['Junior-Entwicklerin', 'Agentur Rheinblick', 'Bonn', '2018-08', '2021-09', ['Umsetzung von Webseiten für Museen und Stadtwerke', 'Pflege von TYPO3-Erweiterungen']],
      ['Erzieherin', 'Kita Sonnenblume', 'Köln', '2012-08', '2017-07', ['Leitung einer altersgemischten Gruppe mit 18 Kindern']]],
    study: [['Umschulung', 'Fachinformatikerin Anwendungsentwicklung', 'Rheinische Akademie', 'Köln', '2017-08', '2018-07'], ['Staatliche Anerkennung', 'Erzieherin', 'Berufskolleg Humboldtstraße', 'Köln', '2009-08', '2012-07']],
    skills: [['Sprachen', ['Java', 'Kotlin', 'TypeScript', 'SQL']], ['Werkzeuge', ['Vue', 'Spring Boot', 'Docker', 'GitLab CI', 'Cypress']]],
    langs: [['Deutsch', 'Muttersprache'], ['Türkisch', 'fließend'], ['Englisch', 'C1']], more: [['volunteering', 'Ehrenamt', ['Mentorin, Programmieren für Mädchen, Köln, seit 2020']]] },

  { id: 'aubertin', lang: 'fr', name: 'Clémence Aubertin', head: 'Chargée de communication', place: 'Nantes', email: 'clemence.aubertin@courrielle.example', phone: '06 39 98 12 34', links: ['linkedin.com/in/clemence-aubertin'],
    about: 'Communicante curieuse et organisée, à l’aise aussi bien avec une caméra qu’avec un tableau de bord.',
    work: [
      ['Chargée de communication', 'Métropole Atlantique', 'Nantes', '2021-01', null, ['Conception du magazine trimestriel tiré à 320 000 exemplaires', 'Animation des réseaux sociaux, 45 000 abonnés', 'Organisation de la fête de l’estuaire avec 60 associations']],
      ['Assistante de communication', 'Les Ateliers de l’Île', 'Nantes', '2017-09', '2020-12', ['Rédaction des dossiers de presse', 'Mise à jour du site et de la billetterie']],
      ['Stagiaire en relations presse', 'Agence Grand Large', 'Paris', '2017-02', '2017-07', ['Revue de presse quotidienne pour huit clients']]],
    study: [['Master', 'Communication publique', 'Université Rennes 2', 'Rennes', '2015-09', '2017-06', 'Mention bien'], ['Licence', 'Lettres modernes', 'Nantes Université', 'Nantes', '2012-09', '2015-06']],
    skills: [['', ['InDesign', 'Photoshop', 'WordPress', 'Relations presse', 'Rédaction web', 'Canva']]],
    langs: [['Français', 'langue maternelle'], ['Anglais', 'courant'], ['Espagnol', 'intermédiaire']], more: [['interests', 'Centres d’intérêt', ['Voile, photographie argentique, théâtre d’improvisation']]] },

  { id: 'legoff', lang: 'fr', name: 'Mathieu Le Goff', head: 'Développeur full-stack', place: 'Rennes, France', email: 'mathieu@legoff.example', phone: '+33 6 12 34 56 78', links: ['github.com/mlegoff', 'legoff.example'],
    about: 'Huit ans de développement web, du cahier des charges à la mise en production, dans des équipes de trois à quinze personnes.',
    work: [
      ['Développeur full-stack senior', 'Kerlann Mobilité', 'Rennes', '2020-03', null, ['Refonte de l’application de covoiturage en React et Symfony', 'Encadrement de deux alternants', 'Division par trois du temps de déploiement']],
      ['Développeur back-end', 'Banque de l’Ouest', 'Brest', '2017-01', '2020-02', ['Création des API de virement instantané', 'Mise en place des tests de charge avec Gatling']],
      ['Développeur PHP', 'Webagence Armor', 'Saint-Brieuc', '2014-09', '2016-12', ['Développement de sites de commerces locaux sous PrestaShop']]],
    study: [['Diplôme d’ingénieur', 'Informatique', 'INSA Rennes', 'Rennes', '2011-09', '2014-07'], ['DUT', 'Informatique', 'IUT de Lannion', 'Lannion', '2009-09', '2011-06']],
    skills: [['Langages', ['PHP', 'TypeScript', 'Python', 'SQL']], ['Cadres', ['Symfony', 'React', 'API Platform']], ['Outils', ['Docker', 'GitLab CI', 'RabbitMQ']]],
    langs: [['Français', 'Natif'], ['Anglais', 'C1'], ['Breton', 'Notions']], more: [['projects', 'Projets personnels', ['Marées.bzh – horaires de marée hors ligne pour les pêcheurs à pied']]] },

  { id: 'diallo', lang: 'fr', name: 'Aïssatou Diallo', head: 'Comptable générale', place: '69003 Lyon', email: 'aissatou.diallo@comptamail.example', phone: '07 57 12 90 45', links: [],
    about: 'Comptable rigoureuse, habituée aux clôtures serrées et aux outils qui changent.',
    work: [
      ['Comptable générale', 'Transports Vaise', 'Lyon', '2019-06', null, ['Tenue de la comptabilité de trois filiales jusqu’au bilan', 'Déclarations de TVA et liasse fiscale', 'Passage à la facturation électronique en 2023']],
      ['Comptable fournisseurs', 'Clinique des Brotteaux', 'Lyon', '2015-10', '2019-05', ['Traitement de 900 factures par mois', 'Relances et rapprochements bancaires']],
      ['Assistante comptable', 'Cabinet Perrache Audit', 'Villeurbanne', '2013-09', '2015-09', ['Saisie et lettrage des comptes de vingt artisans']]],
    study: [['Diplôme de comptabilité et de gestion', '', 'INTEC', 'Lyon', '2014-09', '2017-06'], ['BTS', 'Comptabilité et gestion', 'Lycée La Martinière', 'Lyon', '2011-09', '2013-06']],
    skills: [['', ['Sage 100', 'Cegid', 'Excel', 'Liasse fiscale', 'Rapprochement bancaire', 'Paie']]],
    langs: [['Français', 'bilingue'], ['Peul', 'langue maternelle'], ['Anglais', 'scolaire']], more: [] },

  { id: 'degroot', lang: 'nl', name: 'Sanne de Groot', head: 'Logistiek planner', place: 'Rotterdam', email: 'sanne.degroot@havenmail.example', phone: '06 - 1234 5670', links: ['linkedin.com/in/sannedegroot'],
    about: 'Planner met acht jaar ervaring in containervervoer over weg, water en spoor.',
    work: [
      ['Senior planner', 'Maasvlakte Cargo B.V.', 'Rotterdam', '2020-02', null, ['Plannen van 140 containers per dag over drie terminals', 'Terugdringen van lege kilometers met 18%', 'Inwerken van nieuwe collega’s']],
      ['Transportplanner', 'Van Duin Logistiek', 'Barendrecht', '2016-03', '2020-01', ['Aansturen van 35 chauffeurs', 'Oplossen van vertragingen bij douane en terminals']],
      ['Medewerker magazijn', 'Bloemenveiling Westland', 'Naaldwijk', '2014-07', '2016-02', ['Verwerken van orders in de vroege dienst']]],
    study: [['HBO-bachelor', 'Logistics Management', 'Hogeschool Rotterdam', 'Rotterdam', '2011-09', '2015-07'], ['Havo', '', 'Calvijn College', 'Middelharnis', '2006-09', '2011-06']],
    skills: [['', ['Routeplanning', 'SAP TM', 'Douanewetgeving', 'Excel', 'Navis N4']]],
    langs: [['Nederlands', 'moedertaal'], ['Engels', 'vloeiend'], ['Duits', 'goed']], more: [['certificates', 'Certificaten', ['VCA-VOL, 2022', 'ADR-adviseur, 2021']]] },

  { id: 'wisniewska', lang: 'pl', name: 'Katarzyna Wiśniewska', head: 'Specjalistka ds. marketingu', place: 'Kraków', email: 'k.wisniewska@pocztowka.example', phone: '+48 512 345 678', links: ['linkedin.com/in/kwisniewska'],
    about: 'Sześć lat doświadczenia w marketingu internetowym dla branży turystycznej i kosmetycznej.',
    work: [
      ['Specjalistka ds. marketingu', 'Tatra Podróże Sp. z o.o.', 'Kraków', '2021-05', null, ['Prowadzenie kampanii Google Ads z budżetem 80 tys. zł miesięcznie', 'Wzrost sprzedaży internetowej o 42% w ciągu roku', 'Współpraca z dziesięcioma blogerami']],
      ['Młodszy specjalista ds. social media', 'Agencja Wawel', 'Kraków', '2018-09', '2021-04', ['Przygotowywanie treści dla pięciu marek', 'Raportowanie wyników do klientów']],
      ['Stażystka', 'Muzeum Podgórza', 'Kraków', '2018-03', '2018-06', ['Obsługa profili w mediach społecznościowych']]],
    study: [['Magister', 'Zarządzanie', 'Uniwersytet Ekonomiczny w Krakowie', 'Kraków', '2016-10', '2018-07'], ['Licencjat', 'Dziennikarstwo', 'Uniwersytet Jagielloński', 'Kraków', '2013-10', '2016-06']],
    skills: [['', ['Google Ads', 'Meta Business Suite', 'Canva', 'Copywriting', 'Google Analytics']]],
    langs: [['polski', 'ojczysty'], ['angielski', 'C1'], ['niemiecki', 'A2']], more: [['certificates', 'Kursy i certyfikaty', ['Google Ads Search, 2023', 'Szkolenie SEO, Akademia Sprawny Marketing, 2022']]] },
];
