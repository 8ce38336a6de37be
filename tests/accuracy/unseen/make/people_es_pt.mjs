// People who write Spanish and Portuguese; people_en.mjs says what is what.
export const spanishPortuguese = [
  { id: 'iturralde', lang: 'es', name: 'Lucía Fernández Iturralde', head: 'Arquitecta técnica', place: 'Bilbao, España', email: 'lucia.iturralde@obracorreo.example', phone: '+34 612 34 56 78', links: ['linkedin.com/in/lucia-iturralde'],
    about: 'Arquitecta técnica con once años en obra residencial y rehabilitación. Me gusta llegar a la obra antes que el camión del hormigón.',
    work: [
      ['Jefa de obra', 'Construcciones Nervión', 'Bilbao', '2019-09', null, ['Dirección de 84 viviendas de protección oficial en Zorroza', 'Control de un presupuesto de 9,2 millones de euros', 'Reducción de residuos en un 25 % con prefabricados']],
      ['Arquitecta técnica', 'Estudio Abando', 'Bilbao', '2015-02', '2019-08', ['Redacción de informes de inspección técnica de edificios', 'Mediciones y presupuestos con Presto']],
      ['Ayudante de obra', 'Urbanizaciones del Ebro', 'Logroño', '2013-06', '2015-01', ['Replanteo y control de calidad del hormigón']]],
    study: [['Máster', 'Rehabilitación de Edificios', 'Universidad Politécnica de Madrid', 'Madrid', '2014-10', '2015-07'], ['Grado', 'Arquitectura Técnica', 'Universidad del País Vasco', 'San Sebastián', '2009-09', '2013-06']],
    skills: [['Programas', ['Presto', 'AutoCAD', 'Revit', 'MS Project']], ['Obra', ['Seguridad y salud', 'Control de costes', 'Passivhaus']]],
    langs: [['Español', 'nativo'], ['Euskera', 'B2'], ['Inglés', 'C1']], more: [['certificates', 'Cursos', ['Coordinadora de seguridad y salud, 200 horas, 2016', 'Passivhaus Designer, 2021']]] },

  { id: 'quiroga', lang: 'es', name: 'Andrés Quiroga Salinas', head: 'Analista de datos', place: 'Santiago, Chile', email: 'andres.quiroga@datosandes.example', phone: '+56 9 8765 4321', links: ['github.com/aquiroga', 'linkedin.com/in/andresquiroga'],
    about: 'Ingeniero comercial que se pasó a los datos. Trabajo con retail y telecomunicaciones.',
    work: [
      ['Analista de datos senior', 'Tiendas Cordillera', 'Santiago', '2022-01', null, ['Diseño de tableros de ventas para 64 locales', 'Modelo de quiebres de stock que evitó pérdidas por 300 millones de pesos', 'Capacitación de jefes de tienda en Power BI']],
      ['Analista de datos', 'Telefonía Austral', 'Santiago', '2018-03', '2021-12', ['Segmentación de 1,8 millones de clientes', 'Automatización de informes para el regulador']],
      ['Practicante de control de gestión', 'Viña Los Litres', 'Curicó', '2017-01', '2017-03', ['Cálculo de costos por variedad y por campo']]],
    study: [['Diplomado', 'Ciencia de Datos', 'Pontificia Universidad Católica de Chile', 'Santiago', '2019-03', '2019-12'], ['Ingeniería Comercial', '', 'Universidad de Talca', 'Talca', '2012-03', '2017-12']],
    skills: [['', ['SQL', 'Python', 'Power BI', 'BigQuery', 'dbt', 'Estadística']]],
    langs: [['Español', 'Nativo'], ['Inglés', 'Avanzado'], ['Portugués', 'Básico']], more: [['volunteering', 'Voluntariado', ['Profesor de matemáticas, Preuniversitario Popular, 2016 – 2018']]] },

  { id: 'tovar', lang: 'es', name: 'Mariana Tovar Rincón', head: 'Docente de Ciencias Naturales', place: 'Bogotá, Colombia', email: 'mariana.tovar@aulavirtual.example', phone: '+57 310 555 0142', links: [],
    about: 'Licenciada en Biología, nueve años en colegios públicos y privados, convencida de que la ciencia se aprende con las manos.',
    work: [
      ['Docente de Ciencias Naturales', 'Colegio Nuevo Horizonte', 'Bogotá', '2019-01', null, ['Coordino el área con siete docentes', 'Creé una huerta escolar con más de 200 estudiantes', 'Diseño guías de laboratorio con materiales de bajo costo']],
      ['Docente de Biología', 'Institución Educativa La Ceja', 'Medellín', '2015-02', '2018-11', ['Preparé a dos grupos para las pruebas Saber 11', 'Dirigí el semillero de aves']]],
    study: [['Especialización', 'Pedagogía', 'Universidad Pedagógica Nacional', 'Bogotá', '2017-02', '2018-06'], ['Licenciatura', 'Biología', 'Universidad de Antioquia', 'Medellín', '2010-01', '2014-12']],
    skills: [['', ['Moodle', 'Genially', 'Evaluación por competencias', 'Primeros auxilios']]],
    langs: [['Español', 'lengua materna'], ['Inglés', 'B2']], more: [['publications', 'Publicaciones', ['Tovar, M. (2021). La huerta como laboratorio. Revista Bio-grafía 14(26), 77-89.']]] },

  { id: 'guedes', lang: 'pt', name: 'Rafael Monteiro Guedes', head: 'Enfermeiro', place: 'Porto, Portugal', email: 'rafael.guedes@saudemail.example', phone: '+351 912 345 678', links: ['linkedin.com/in/rafaelguedes'],
    about: 'Enfermeiro com dez anos de experiência em urgência e cuidados intensivos.',
    work: [
      ['Enfermeiro especialista', 'Hospital de São Bartolomeu', 'Porto', '2019-03', null, ['Responsável de turno numa unidade com 16 camas', 'Formação de enfermeiros em suporte avançado de vida', 'Redução das infeções associadas a cateter em 40%']],
      ['Enfermeiro', 'Centro Hospitalar do Minho', 'Braga', '2014-10', '2019-02', ['Triagem de Manchester no serviço de urgência', 'Apoio à equipa de transporte de doentes críticos']],
      ['Enfermeiro', 'Lar Nossa Senhora da Guia', 'Vila do Conde', '2013-09', '2014-09', ['Acompanhamento de 45 residentes']]],
    study: [['Mestrado', 'Enfermagem Médico-Cirúrgica', 'Escola Superior de Enfermagem do Porto', 'Porto', '2016-09', '2018-07'], ['Licenciatura', 'Enfermagem', 'Universidade do Minho', 'Braga', '2009-09', '2013-07']],
    skills: [['', ['Ventilação mecânica', 'Suporte avançado de vida', 'SClínico', 'Gestão de turnos']]],
    langs: [['Português', 'Língua materna'], ['Inglês', 'B2'], ['Espanhol', 'B1']], more: [['certificates', 'Formação complementar', ['Suporte Avançado de Vida, Conselho Português de Ressuscitação, 2022']]] },

  { id: 'camargo', lang: 'pt', name: 'Beatriz Camargo', head: 'Analista de Recursos Humanos', place: 'São Paulo, SP', email: 'bia.camargo@gentemail.example', phone: '(11) 95555-0137', links: ['linkedin.com/in/beatriz-camargo-rh'],
    about: 'Profissional de RH com foco em recrutamento e cultura, passagem por varejo e tecnologia.',
    work: [
      ['Analista de RH Sênior', 'Grupo Ipê', 'São Paulo, SP', '2021-02', null, ['Conduzo processos seletivos para tecnologia e finanças, 70 vagas por ano', 'Implantei pesquisa de clima trimestral com 92% de adesão', 'Parceria com três universidades para o programa de estágio']],
      ['Analista de RH Pleno', 'Grupo Ipê', 'São Paulo, SP', '2018-06', '2021-01', ['Integração de novos funcionários em quatro filiais']],
      ['Assistente de Departamento Pessoal', 'Lojas Avenida Nova', 'Campinas, SP', '2015-03', '2018-05', ['Folha de pagamento de 380 funcionários', 'Controle de férias e benefícios']]],
    study: [['MBA', 'Gestão de Pessoas', 'Fundação Getulio Vargas', 'São Paulo', '2019-02', '2020-12'], ['Bacharelado', 'Psicologia', 'PUC-Campinas', 'Campinas', '2010-02', '2014-12']],
    skills: [['', ['Gupy', 'Recrutamento e seleção', 'Excel avançado', 'People analytics', 'eSocial']]],
    langs: [['Português', 'Nativo'], ['Inglês', 'Avançado']], more: [['courses', 'Cursos', ['Entrevista por competências, ABRH, 2022', 'Power BI para RH, 2023']]] },
];
