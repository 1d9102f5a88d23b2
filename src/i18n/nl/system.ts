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
    noRecent: 'Nog geen',
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
      message: 'De laatste annotaties staan nog niet in de werkruimte.',
      detail:
        '{{reason}}\n\nFactmark kan het blijven proberen. Sluit je het, dan bewaart het ze in zijn eigen map op deze computer en zet ze erin als je het artikel weer opent.',
    },
    memory: {
      message: 'Wat voorstellen het laatst geleerd hebben, staat nog niet in de werkruimte.',
      detail:
        '{{reason}}\n\nFactmark kan het blijven proberen. Sluit je het, dan vergeten voorstellen wat ze sindsdien geleerd hebben. Je annotaties zijn opgeslagen.',
    },
    keepTrying: 'Blijven proberen',
    close: 'Sluiten',
  },
  outOfSupport:
    'Factmark draait op Electron {{version}}, dat niet meer wordt onderhouden: gebruik het alleen voor ontwikkeling en tests.',
} as const
