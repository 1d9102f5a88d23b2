/** Wat de menu's, de dialogen van het systeem en het hoofdproces zeggen. */
export const system = {
  ok: 'OK',
  menu: {
    file: '&Bestand',
    edit: 'Be&werken',
    annotation: '&Annotatie',
    view: 'Bee&ld',
    help: '&Help',
    recent: 'Recente werkruimte openen',
    team: 'Team',
    noRecent: 'Geen recente werkruimtes',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    selectAll: 'Alles selecteren',
    fullScreen: 'Volledig scherm',
    services: 'Voorzieningen',
    hide: 'Verberg Factmark',
    hideOthers: 'Verberg andere',
    showAll: 'Toon alle',
    quit: 'Afsluiten',
  },
  dialogs: {
    chooseFolder: 'Kies een werkruimte, of een nieuwe of lege map',
    chooseImports: 'Artikelen importeren',
    articles: 'Artikelen',
    allFiles: 'Alle bestanden',
    exportFile: 'Annotaties exporteren',
    exportFolder: 'Exporteren naar een nieuwe map',
  },
  unsaved: {
    layers: {
      message: 'Je laatste annotaties zijn niet opgeslagen in de werkruimte.',
      detail:
        '{{reason}}\n\nFactmark kan het blijven proberen. Sluit je Factmark, dan worden je annotaties op deze computer bewaard en teruggezet als je het artikel weer opent.',
    },
    memory: {
      message: 'Het geheugen van voorstellen is niet opgeslagen in de werkruimte.',
      detail:
        '{{reason}}\n\nFactmark kan het blijven proberen. Sluit je Factmark, dan worden je laatste beslissingen over voorstellen vergeten. Je annotaties zijn opgeslagen.',
    },
    keepTrying: 'Blijven proberen',
    close: 'Sluiten',
  },
  openOriginal: {
    message: '“{{file}}” openen met een ander programma?',
    detail:
      'Een kopie van het geïmporteerde bestand wordt geopend met het programma dat je systeem daarvoor gebruikt. Dat programma kan uitvoeren wat in het bestand staat en verbinding maken met internet.',
    open: 'Openen',
  },
  useFolder: {
    message: 'Deze map als werkruimte gebruiken?',
    detail: '{{folder}}\n\nDit pad is getypt. Is de map nieuw of leeg, dan maakt Factmark er een werkruimte in.',
    use: 'Map gebruiken',
  },
  switchAnnotator: {
    message: 'Verdergaan als {{name}}?',
    detail: 'Je werkt nu als {{current}}. Wat je voortaan annoteert, wordt opgeslagen onder de naam {{name}}.',
    switch: 'Wisselen',
  },
  unblind: {
    message: 'Blind taggen uitzetten in “{{title}}”?',
    detail:
      'Iedereen in deze werkruimte ziet dan tijdens het taggen de annotaties van collega’s. De werkruimte legt vast wie het heeft uitgezet en wanneer.',
    turnOff: 'Uitzetten',
  },
  outOfSupport:
    'Factmark draait op Electron {{version}}, dat niet meer wordt ondersteund. Gebruik het alleen voor ontwikkeling en tests.',
} as const
