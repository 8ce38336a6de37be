// Invented people who write English. A job is [title, employer, place, from, to, what they did, about the employer]; `to` null: still
// there. A school is [degree, field, school, place, from, to, note]. `more` are further sections: [kind, heading, lines].
/** @typedef {[string, string, string, string, string | null, string[], string?]} Job */

export const english = [
  { id: 'oyelaran', lang: 'en', name: 'Marcus Oyelaran', head: 'Junior Web Developer', place: 'Manchester, UK', email: 'marcus.oyelaran@fastpost.example', phone: '07700 900418', links: ['github.com/moyelaran', 'marcusoyelaran.dev'],
    about: 'Former secondary school teacher who retrained as a web developer. I enjoy turning a vague request into something people can click on, and I write down what I learn.',
    work: [
      ['Junior Web Developer', 'Beeswing Digital', 'Manchester', '2024-02', null, ['Build landing pages and small shops for eleven local charities in Astro and Svelte', 'Took over the support inbox and halved the time until a first answer', 'Added keyboard navigation and alt texts across the agency’s starter theme']],
      ['Teacher of Mathematics', 'Whitworth Lane Academy', 'Salford', '2017-09', '2023-07', ['Taught five classes a week, from Year 7 to A level', 'Wrote a marking spreadsheet that the whole department adopted', 'Ran the after-school coding club for three years']],
      ['Learning Support Assistant', 'Parr Hill Primary', 'Bolton', '2015-09', '2016-07', ['Helped pupils with dyslexia in small groups']]],
    study: [['Certificate', 'Full-Stack Web Development', 'Northcoders', 'Manchester', '2023-08', '2023-12'], ['PGCE', 'Secondary Mathematics', 'Manchester Metropolitan University', 'Manchester', '2016-09', '2017-06'], ['BSc', 'Mathematics', 'University of Hull', 'Hull', '2012-09', '2015-06', 'Upper second class']],
    skills: [['Front end', ['HTML', 'CSS', 'TypeScript', 'Svelte', 'Astro']], ['Back end', ['Node.js', 'Express', 'PostgreSQL']], ['Ways of working', ['Pair programming', 'Test-driven development', 'Git']]],
    langs: [['English', 'Native'], ['Yoruba', 'Conversational']], more: [['projects', 'Side projects', ['Tramwatch – a page that says when the next Metrolink tram leaves, 900 visits a week', 'Sumsheets – printable arithmetic worksheets, used in four schools']], ['interests', 'Interests', ['Fell running, allotment gardening, chess']]] },

  { id: 'raghunathan', lang: 'en', name: 'Priyanka Raghunathan', head: 'Staff Data Engineer', place: 'Austin, TX', email: 'priyanka.r@datamail.example', phone: '(512) 555-0148', links: ['linkedin.com/in/priyanka-raghunathan', 'github.com/priyraghu'],
    about: 'Data engineer with twelve years between warehouses and streams. I care about cost, lineage and boring on-call shifts.',
    work: [
      ['Staff Data Engineer', 'Copperleaf Health', 'Austin, TX', '2021-06', null, ['Set the direction of a platform that 140 analysts query every day', 'Cut the Snowflake bill by $410k a year through clustering and warehouse right-sizing', 'Introduced data contracts between 23 product teams and the warehouse', 'Chair the weekly architecture review']],
      ['Senior Data Engineer', 'Copperleaf Health', 'Austin, TX', '2018-09', '2021-05', ['Moved 600 nightly jobs from cron to Airflow without a missed delivery', 'Built the change data capture pipeline from Oracle to Kafka']],
      ['Data Engineer', 'Brightwater Logistics', 'Dallas, TX', '2015-03', '2018-08', ['Modelled shipments, lanes and carriers in a Kimball-style warehouse', 'Wrote dbt tests that caught 70% of bad loads before business hours']],
      ['BI Developer', 'Pecan Street Bank', 'Houston, TX', '2012-07', '2015-02', ['Published branch scorecards in Tableau for 86 branch managers', 'Tuned T-SQL procedures, the slowest from 40 minutes to 3']]],
    study: [['MS', 'Computer Science', 'University of Texas at Dallas', 'Richardson, TX', '2010-08', '2012-05', 'GPA 3.8/4.0'], ['B.Tech', 'Information Technology', 'Anna University', 'Chennai, India', '2006-08', '2010-05']],
    skills: [['Languages', ['Python', 'SQL', 'Scala', 'Bash']], ['Data', ['Snowflake', 'dbt', 'Airflow', 'Kafka', 'Spark', 'Iceberg']], ['Cloud', ['AWS', 'Terraform', 'Docker']]],
    langs: [['English', 'Full professional'], ['Tamil', 'Native']], more: [['certificates', 'Certifications', ['AWS Certified Data Analytics – Specialty, 2022', 'SnowPro Advanced: Architect, 2023']]] },

  { id: 'strand', lang: 'en', name: 'Helena Strand-Whitcombe', head: 'Professor of Economic History', place: 'Edinburgh, Scotland', email: 'h.strand@ac-mail.example', phone: '+44 131 496 0777', links: ['orcid.org/0000-0002-1825-0097', 'helenastrand.scot'],
    about: 'Economic historian of the North Sea world between 1550 and 1800, with an interest in credit, grain and insurance.',
    work: [
      ['Professor of Economic History', 'University of Edinburgh', 'Edinburgh', '2019-08', null, ['Head of a subject group of fourteen', 'Principal investigator, “Ledgers of the North Sea”, £1.2m']],
      ['Senior Lecturer', 'University of Edinburgh', 'Edinburgh', '2013-09', '2019-07', ['Convened the honours course Money and Power in Early Modern Europe', 'Supervised six doctoral theses to completion']],
      ['Lecturer in History', 'Durham University', 'Durham', '2009-10', '2013-08', ['Designed a palaeography module for undergraduates']],
      ['Postdoctoral Fellow', 'University of Bergen', 'Bergen, Norway', '2007-09', '2009-08', ['Transcribed the toll registers of three Norwegian ports']]],
    study: [['PhD', 'History', 'University of Cambridge', 'Cambridge', '2003-10', '2007-06', 'Thesis: Credit and Herring, 1580–1640'], ['MPhil', 'Economic and Social History', 'University of Cambridge', 'Cambridge', '2002-10', '2003-07'], ['MA (Hons)', 'History', 'University of St Andrews', 'St Andrews', '1998-09', '2002-06', 'First class']],
    skills: [['', ['Palaeography', 'Stata', 'Grant writing', 'Archival research', 'GIS']]],
    langs: [['English', 'native'], ['Norwegian', 'fluent'], ['Dutch', 'reading knowledge'], ['Latin', 'reading knowledge']],
    more: [['publications', 'Selected publications', ['Strand-Whitcombe, H. (2021). Insuring the Herring Fleet. Oxford University Press.', 'Strand-Whitcombe, H. and Moe, T. (2018). Grain prices on both shores. Economic History Review 71(3), 812–840.', 'Strand, H. (2012). A widow’s ledger. Past & Present 214, 33–61.']], ['talks', 'Invited talks', ['Keynote, Nordic Economic History Congress, Aarhus, 2022', 'Ellen McArthur Lectures, Cambridge, 2020']], ['awards', 'Honours', ['Fellow of the Royal Society of Edinburgh, 2022', 'Leverhulme Prize, 2014']]] },

  { id: 'bianchi', lang: 'en', name: 'Tom Bianchi', head: 'Licensed A-Grade Electrician', place: 'Melbourne, VIC', email: 'tom@bianchielectrical.example', phone: '0491 570 156', links: ['bianchielectrical.example'],
    about: 'A-grade electrician with eleven years on domestic, commercial and solar jobs. Reliable, tidy, own van and tools.',
    work: [
      ['Owner and Electrician', 'Bianchi Electrical', 'Melbourne, VIC', '2020-07', null, ['Quote, wire and certify about 130 domestic jobs a year', 'Fitted 58 rooftop solar systems with battery storage', 'Took on and signed off two apprentices']],
      ['Commercial Electrician', 'Southbank Power Services', 'Melbourne, VIC', '2016-02', '2020-06', ['Led night crews on three hospital switchboard upgrades', 'Tested and tagged equipment on sites with up to 900 workers']],
      ['Apprentice Electrician', 'Yarra Valley Wiring', 'Lilydale, VIC', '2012-01', '2016-01', ['Rough-in and fit-off on new houses']]],
    study: [['Certificate III', 'Electrotechnology Electrician', 'Box Hill Institute', 'Box Hill', '2012-02', '2015-11']],
    skills: [['', ['Switchboard upgrades', 'Fault finding', 'Solar PV', 'Test and tag', 'Cable jointing', 'Quoting']]],
    langs: [['English', 'Native'], ['Italian', 'Fluent']], more: [['certificates', 'Licences & tickets', ['A-Grade Electrical Licence, Energy Safe Victoria, 2016', 'Working at Heights, 2023', 'White Card, 2012']], ['references', 'References', ['Available on request']]] },

  { id: 'nakitende', lang: 'en', name: 'Grace Nakitende', head: 'Registered Nurse, Critical Care', place: 'Toronto, ON', email: 'grace.nakitende@mailbox.example', phone: '+1 416-555-0173', links: ['linkedin.com/in/grace-nakitende'],
    about: 'Critical care nurse with nine years in cardiac and general ICUs, preceptor to new graduates, calm at three in the morning.',
    work: [
      ['Registered Nurse, Cardiac ICU', 'Lakeshore General Hospital', 'Toronto, ON', '2020-01', null, ['Care for two ventilated patients per shift after open-heart surgery', 'Precept four new graduates a year through a twelve-week orientation', 'Rewrote the unit’s sedation-holiday checklist, now used on three wards']],
      ['Registered Nurse, Medical ICU', 'St. Columba’s Health Centre', 'Hamilton, ON', '2016-05', '2019-12', ['Titrated vasoactive drips and ran continuous dialysis', 'Joined the code blue team as first responder']],
      ['Nursing Assistant', 'Maple Grove Residence', 'Guelph, ON', '2013-06', '2016-04', ['Assisted 18 residents with meals, bathing and mobility']]],
    study: [['BScN', 'Nursing', 'McMaster University', 'Hamilton, ON', '2012-09', '2016-04', 'Dean’s Honour List'], ['Graduate Certificate', 'Critical Care Nursing', 'Humber College', 'Toronto, ON', '2017-01', '2017-12']],
    skills: [['Clinical', ['CRRT', 'Arterial lines', 'Ventilator management', 'ECG interpretation']], ['Systems', ['Epic', 'Meditech', 'Pyxis']]],
    langs: [['English', 'Fluent'], ['Luganda', 'Native'], ['French', 'Basic']], more: [['certificates', 'Licences and certifications', ['College of Nurses of Ontario, registration since 2016', 'Advanced Cardiovascular Life Support, Heart & Stroke Foundation, 2024']], ['volunteering', 'Volunteering', ['Vaccination clinic nurse, Red Cross, 2021']]] },

  { id: 'osullivan', lang: 'en', name: 'Liam Ó Súilleabháin', head: 'Enterprise Account Executive', place: 'Dublin, Ireland', email: 'liam.osuil@sellwell.example', phone: '+353 85 012 3456', links: ['linkedin.com/in/liam-o-suil'],
    about: 'Enterprise seller of software to banks and insurers. Seven years over quota, twice President’s Club.',
    work: [
      ['Enterprise Account Executive', 'Ledgerline', 'Dublin', '2022-03', null, ['Closed €3.4m of new annual contracts in 2023, 131% of quota', 'Opened the Benelux market, from no customer to nine', 'Brought legal and security reviews down from 74 to 41 days on average']],
      ['Account Executive, Mid-Market', 'Ledgerline', 'Dublin', '2019-10', '2022-02', ['Won 38 customers with 200 to 1,000 staff', 'Wrote the discovery call guide that new hires are trained with']],
      ['Sales Development Representative', 'Hookdeck Mail', 'Cork', '2018-01', '2019-09', ['Booked 22 qualified meetings a month by phone and e-mail']],
      ['Store Supervisor', 'Dunmore Sports', 'Limerick', '2015-06', '2017-12', ['Led a team of six on the shop floor', 'Counted stock and cash each evening']]],
    study: [['BBS', 'Marketing', 'University of Limerick', 'Limerick', '2013-09', '2017-05']],
    skills: [['', ['Salesforce', 'MEDDICC', 'Contract negotiation', 'Gong', 'Outreach', 'Forecasting']]],
    langs: [['English', 'Native'], ['Irish', 'Fluent'], ['Dutch', 'Elementary']], more: [['awards', 'Awards', ['President’s Club 2022 and 2023', 'Rookie of the Year, Hookdeck Mail, 2018']]] },

  { id: 'chua', lang: 'en', name: 'Wei-Ling Chua', head: 'Lead Product Designer', place: 'Singapore', email: 'hello@weilingchua.example', phone: '+65 8123 4567', links: ['weilingchua.example', 'dribbble.com/weiling'],
    about: 'I design calm tools for people who are busy. Ten years in fintech and public services, five of them leading.',
    work: [
      ['Lead Product Designer', 'Kopi Finance', 'Singapore', '2021-09', null, ['Lead four designers over lending, cards and onboarding', 'Redesigned identity checks; 28% more applicants finish them', 'Started a monthly visit to customers’ shops that engineers join as well']],
      ['Senior UX Designer', 'Merlion Transit Authority', 'Singapore', '2018-04', '2021-08', ['Simplified the ticket machine flow from nine screens to four', 'Tested every release with older riders and screen reader users']],
      ['Visual Designer', 'Paper Lantern Studio', 'Kuala Lumpur, Malaysia', '2014-07', '2018-03', ['Made brand identities for restaurants, clinics and a ferry company']]],
    study: [['Bachelor of Arts', 'Interaction Design', 'Lasalle College of the Arts', 'Singapore', '2011-08', '2014-05']],
    skills: [['', ['Figma', 'Design systems', 'Usability testing', 'Prototyping', 'Service blueprints', 'Accessibility audits', 'Framer']]],
    langs: [['English', 'Native'], ['Mandarin', 'Native'], ['Malay', 'Intermediate']], more: [['talks', 'Speaking', ['“Forms are conversations”, UXSG Conference, 2022', 'Guest lecture, National University of Singapore, 2023']], ['awards', 'Recognition', ['Singapore Good Design Mark, 2020']]] },

  { id: 'pruitt', lang: 'en', name: 'DeShawn Pruitt', head: 'Warehouse Operations Supervisor', place: 'Memphis, TN', email: 'deshawn.pruitt@quickmail.example', phone: '901-555-0119', links: [],
    about: 'Warehouse supervisor who grew from the dock up. Known for safe shifts, low turnover and clean counts.',
    work: [
      ['Shift Supervisor', 'Riverbend Distribution', 'Memphis, TN', '2021-03', null, ['Supervise 42 associates on second shift across inbound and outbound docks', 'Raised inventory accuracy from 96.1% to 99.4%', 'No lost-time injuries in 26 months']],
      ['Forklift Operator', 'Riverbend Distribution', 'Memphis, TN', '2018-05', '2021-02', ['Loaded up to 60 trailers a week', 'Trained 15 coworkers on reach trucks']],
      ['Package Handler', 'Beale Freight', 'Memphis, TN', '2016-08', '2018-04', ['Sorted 1,100 packages an hour on the night sort']]],
    study: [['High School Diploma', '', 'Whitehaven High School', 'Memphis, TN', '2012-08', '2016-05']],
    skills: [['', ['Forklift operation', 'Cycle counting', 'Manhattan WMS', 'OSHA 10', 'Scheduling', 'Team leadership']]],
    langs: [], more: [['certificates', 'Certifications', ['OSHA 30-Hour General Industry, 2022', 'Forklift Operator Certification, 2018']]] },

  { id: 'hart', lang: 'en', name: 'Anneliese Hart, CPA', head: 'Financial Controller', place: 'Chicago, IL 60614', email: 'anneliese.hart.cpa@accountmail.example', phone: '312.555.0186', links: ['linkedin.com/in/annelieseh'],
    about: 'Controller for manufacturers between $40m and $200m in revenue. Fast closes, clean audits, teams that stay.',
    work: [
      ['Controller', 'Halsted Tool & Die, Inc.', 'Chicago, IL', '2019-04', null, ['Shortened the monthly close from 12 to 5 business days', 'Led the move from QuickBooks to NetSuite in seven months', 'Negotiated a $15m revolving credit line', 'Manage a staff of eight']],
      ['Assistant Controller', 'Great Lakes Packaging Corp.', 'Milwaukee, WI', '2014-08', '2019-03', ['Rebuilt standard costs for 2,300 items', 'Prepared consolidated statements for four entities']],
      ['Senior Auditor', 'Denham Crowe LLP', 'Chicago, IL', '2010-09', '2014-07', ['Ran fieldwork for mid-sized manufacturing and retail audits']]],
    study: [['Master of Accountancy', '', 'DePaul University', 'Chicago, IL', '2009-08', '2010-06'], ['Bachelor of Business Administration', 'Accounting', 'University of Wisconsin–Madison', 'Madison, WI', '2005-09', '2009-05', 'magna cum laude']],
    skills: [['Accounting', ['US GAAP', 'Revenue recognition', 'Cost accounting', 'Consolidation']], ['Software', ['NetSuite', 'Excel', 'Power BI', 'ADP']]],
    langs: [['English', 'Native'], ['German', 'Professional']], more: [['certificates', 'Professional credentials', ['Certified Public Accountant, Illinois, 2011', 'Certified Management Accountant, IMA, 2016']], ['volunteering', 'Board service', ['Treasurer, Lakeview Food Pantry, 2018 – present']]] },

  { id: 'demirci', lang: 'en', name: 'Yusuf Demirci', head: 'Embedded Systems Engineer', place: 'Eindhoven, Netherlands', email: 'yusuf@demirci.engineering', phone: '+31 6 12345678', links: ['demirci.engineering', 'gitlab.com/ydemirci'],
    about: 'Firmware from first silicon to the millionth unit: motor drives, radios and the test benches that keep them honest.',
    work: [
      ['Principal Firmware Engineer', 'Windmolen Robotics', 'Eindhoven', '2020-11', null, ['Own the real-time control stack of a warehouse robot, 18,000 units in the field', 'Brought the worst-case interrupt latency from 38 to 9 microseconds', 'Introduced signed over-the-air updates']],
      ['Senior Embedded Engineer', 'Philomena Medical Devices', 'Best', '2016-01', '2020-10', ['Wrote the infusion pump’s alarm handling to IEC 62304 class C', 'Led the FDA software documentation of two products']],
      ['Embedded Software Engineer', 'Anadolu Elektronik', 'Ankara, Turkey', '2011-08', '2015-12', ['Ported a set-top box from a 32-bit MIPS to an Arm platform']]],
    study: [['M.Sc.', 'Embedded Systems', 'Eindhoven University of Technology', 'Eindhoven', '2009-09', '2011-07', 'Cum laude'], ['B.Sc.', 'Electrical and Electronics Engineering', 'Middle East Technical University', 'Ankara', '2005-09', '2009-06']],
    skills: [['Languages', ['C', 'C++17', 'Rust', 'Python']], ['Platforms', ['FreeRTOS', 'Zephyr', 'Yocto', 'STM32']], ['Buses', ['CAN FD', 'EtherCAT', 'SPI', 'BLE']]],
    langs: [['Turkish', 'native'], ['English', 'C2'], ['Dutch', 'B1']], more: [['patents', 'Patents', ['EP 3 841 226 B1 – Method for detecting a stalled wheel, 2022', 'US 11,402,877 B2 – Occlusion alarm with adaptive threshold, 2020']]] },
];
