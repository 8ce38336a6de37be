// Further people who write English; people_en.mjs says what is what.
export const further = [
  { id: 'marchetti', lang: 'en', name: 'Isabella Marchetti', head: 'Marketing Manager', place: 'Brooklyn, New York', email: 'isabella.marchetti@brandmail.example', phone: '(718) 555-0102', links: ['isabellamarchetti.example', 'instagram.com/isa.makes.ads'],
    about: 'Marketing manager for food and lifestyle brands. Equal parts spreadsheet and storyboard.',
    work: [
      ['Marketing Manager', 'Saltbox Kitchen', 'Brooklyn, NY', '2021-08', null, ['Run paid social, e-mail and retail launches with a budget of $2.1M', 'Grew the newsletter from 14k to 96k readers with a recipe a week', 'Lowered the cost of a new customer by 34% within two quarters']],
      ['Brand Marketing Associate', 'Fernwood Tea Company', 'New York, NY', '2018-06', '2021-07', ['Launched three iced teas in 1,200 stores', 'Directed product shoots with a crew of nine']],
      ['Social Media Coordinator', 'The Gowanus Review', 'Brooklyn, NY', '2016-09', '2018-05', ['Posted daily to four channels and answered every comment']]],
    study: [['BA', 'Communication', 'Fordham University', 'Bronx, NY', '2012-09', '2016-05', 'Minor in Italian']],
    skills: [['', ['Meta Ads', 'Klaviyo', 'Google Analytics 4', 'Copywriting', 'Budgeting', 'Adobe Lightroom', 'Retail launches']]],
    langs: [['English', 'Native'], ['Italian', 'Professional']], more: [['awards', 'Awards', ['Webby Honoree, Food & Drink, 2023']], ['interests', 'When I am offline', ['Pottery, open-water swimming, crosswords']]] },

  { id: 'deshpande', lang: 'en', name: 'Rahul Deshpande', head: 'Final-year student, Computer Engineering', place: 'Pune, Maharashtra', email: 'rahul.deshpande2002@campusmail.example', phone: '+91 98230 12345', links: ['github.com/rahuld02', 'leetcode.com/rahuld02', 'linkedin.com/in/rahuldeshpande02'],
    about: 'Seeking a graduate role in backend or platform engineering, starting July 2025.',
    work: [
      ['Software Engineering Intern', 'Tessellate Payments', 'Bengaluru', '2024-05', '2024-07', ['Wrote an idempotency layer for refunds in Go, handling 4,000 requests a minute', 'Raised unit test coverage of the ledger service from 61% to 83%']],
      ['Research Intern', 'IIT Bombay', 'Mumbai', '2023-12', '2024-01', ['Labelled and cleaned 12,000 Marathi news sentences', 'Trained a named entity model that reached 0.81 F1']],
      ['Teaching Assistant, Data Structures', 'Pune Institute of Computer Technology', 'Pune', '2023-08', '2023-11', ['Held two lab hours a week for 60 second-year students']]],
    study: [['Bachelor of Engineering', 'Computer Engineering', 'Pune Institute of Computer Technology', 'Pune', '2021-08', '2025-05', 'CGPA: 9.1/10'], ['Higher Secondary Certificate', 'Science', 'Fergusson College', 'Pune', '2019-06', '2021-04', '94.2%']],
    skills: [['Languages', ['Go', 'Java', 'C++', 'Python', 'SQL']], ['Frameworks', ['Spring Boot', 'React', 'Flask']], ['Tools', ['Docker', 'Git', 'Linux', 'PostgreSQL', 'Redis']]],
    langs: [], more: [['projects', 'Projects', ['MiniRaft: a Raft key-value store in Go with snapshots and membership changes', 'BusKab: crowdsourced bus arrival times for Pune, 1,500 installs']], ['coursework', 'Relevant coursework', ['Operating Systems, Distributed Systems, Compilers, Computer Networks']], ['awards', 'Achievements', ['Finalist, Smart India Hackathon 2023', 'Rank 212 of 41,000, Codechef Starters 118']]] },

  { id: 'macaskill', lang: 'en', name: 'Fiona MacAskill', head: 'Chartered Civil Engineer', place: 'Glasgow, United Kingdom', email: 'fiona.macaskill@civils.example', phone: '+44 7911 123456', links: ['linkedin.com/in/fmacaskill'],
    about: 'Chartered engineer in bridges and flood protection, from feasibility to handover.',
    work: [
      ['Associate Director', 'Cairnhill Consulting', 'Glasgow', '2022-01', null, ['Lead a bridges team of 22 in Glasgow and Belfast', 'Won framework contracts worth £8m with two councils', 'Technical approver for assessments to CS 454']],
      ['Principal Engineer', 'Cairnhill Consulting', 'Edinburgh', '2017-06', '2021-12', ['Designed the replacement of a 1930s river crossing at Bonar', 'Introduced drone surveys, saving eleven rope-access days a year']],
      ['Graduate Engineer', 'Firth & Tay Contractors', 'Dundee', '2012-09', '2017-05', ['Set out foundations and checked temporary works on a flood scheme', 'Kept the site diary and the quality records']]],
    study: [['MEng', 'Civil Engineering', 'University of Strathclyde', 'Glasgow', '2007-09', '2012-06', 'First Class']],
    skills: [['Design', ['Eurocodes', 'LUSAS', 'AutoCAD', 'Bridge assessment']], ['Delivery', ['NEC4', 'CDM 2015', 'Risk registers', 'Stakeholder consultation']]],
    langs: [['English', 'native'], ['Scottish Gaelic', 'good']], more: [['memberships', 'Memberships', ['Chartered Member, Institution of Civil Engineers, 2017', 'Member, Women’s Engineering Society']], ['publications', 'Publications', ['MacAskill, F. (2020). Masonry arches after the flood. Bridge Engineering 173(2).']]] },

  { id: 'blackwood', lang: 'en', name: 'Jordan Blackwood', head: 'Contract DevOps Engineer', place: 'London', email: 'jordan@blackwoodops.example', phone: '+44 (0)20 7946 0958', links: ['blackwoodops.example', 'github.com/jblackwood'],
    about: 'Independent platform engineer. Outside IR35, own limited company, SC cleared.',
    work: [
      ['DevOps Consultant', 'HM Land Agency', 'Croydon', '2024-01', null, ['Moving 40 services from virtual machines to EKS', 'Wrote Terraform modules that six teams now share']],
      ['Site Reliability Engineer (Contract)', 'Pennyfarthing Bank', 'London', '2023-02', '2023-12', ['Set service level objectives for 17 payment services', 'Brought pages per week down from 55 to 12']],
      ['Platform Engineer (Contract)', 'Greengate Grocers', 'Welwyn Garden City', '2021-09', '2023-01', ['Built the GitLab runners that 300 developers use', 'Replaced Jenkins pipelines with reusable templates']],
      ['Cloud Engineer', 'Tidal Broadcast', 'Salford', '2018-03', '2021-08', ['Ran live streaming encoders on spot instances', 'Kept weekend matches on air for two million viewers']],
      ['Linux Administrator', 'Fenland County Council', 'Ely', '2014-10', '2018-02', ['Patched and backed up 180 servers', 'Automated user accounts with Ansible']]],
    study: [['Foundation Degree', 'Network Computing', 'Anglia Ruskin University', 'Cambridge', '2012-09', '2014-06']],
    skills: [['Cloud', ['AWS', 'EKS', 'Azure']], ['Automation', ['Terraform', 'Ansible', 'GitLab CI', 'Argo CD']], ['Observability', ['Prometheus', 'Grafana', 'OpenTelemetry']], ['Scripting', ['Python', 'Bash', 'Go']]],
    langs: [], more: [['certificates', 'Certificates', ['Certified Kubernetes Administrator, CNCF, 2022', 'HashiCorp Terraform Associate, 2021']]] },

  { id: 'vasquez', lang: 'en', name: 'Renata Vasquez-Lowe', head: 'High School Principal', place: 'Albuquerque, New Mexico', email: 'rvasquezlowe@schoolpost.example', phone: '505-555-0164', links: ['linkedin.com/in/renata-vl'],
    about: 'Bilingual school leader with sixteen years in classrooms and front offices of Title I schools.',
    work: [
      ['Principal', 'Sandia Vista High School', 'Albuquerque, NM', '2020-07', null, ['Lead 94 staff and 1,340 students in grades 9 to 12', 'Raised the four-year graduation rate from 71% to 84%', 'Secured a $600,000 grant for a welding and robotics shop']],
      ['Assistant Principal', 'Rio Bravo Middle School', 'Albuquerque, NM', '2015-08', '2020-06', ['Replaced suspension for minor incidents with restorative circles', 'Evaluated 31 teachers each year']],
      ['Spanish Teacher', 'Mesa del Sol Charter', 'Rio Rancho, NM', '2008-08', '2015-06', ['Taught Spanish I to AP Spanish Literature', 'Advised the yearbook and the soccer team']]],
    study: [['M.A.', 'Educational Leadership', 'New Mexico State University', 'Las Cruces, NM', '2012-08', '2014-12'], ['B.A.', 'Spanish', 'University of New Mexico', 'Albuquerque, NM', '2004-08', '2008-05']],
    skills: [['', ['Teacher coaching', 'Master scheduling', 'Title I budgeting', 'PowerSchool', 'Restorative practices']]],
    langs: [['English', 'Native'], ['Spanish', 'Native']], more: [['certificates', 'Licensure', ['New Mexico Level 3-B Administrator License, expires 2028']], ['awards', 'Honors', ['New Mexico Principal of the Year, finalist, 2023']]] },
];
