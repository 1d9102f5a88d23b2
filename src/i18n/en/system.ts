/** What the menus, the system's dialogs and the main process say. */
export const system = {
  ok: 'OK',
  menu: {
    file: '&File',
    edit: '&Edit',
    annotation: '&Annotation',
    view: '&View',
    help: '&Help',
    recent: 'Open recent workspace',
    noRecent: 'None yet',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    fullScreen: 'Full screen',
    services: 'Services',
    hide: 'Hide Factmark',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    quit: 'Quit',
  },
  dialogs: {
    chooseFolder: 'Choose a workspace, or a new or empty folder',
    chooseImports: 'Import articles',
    articles: 'Articles',
    allFiles: 'All files',
    exportFile: 'Export annotations',
    exportFolder: 'Export to a new folder',
  },
  unsaved: {
    layers: {
      message: 'Your last annotations are not in the workspace yet.',
      detail:
        '{{reason}}\n\nFactmark can go on trying. If you close it, it keeps them in its own folder on this computer and puts them in when you next open the article.',
    },
    memory: {
      message: 'What suggestions learned last is not in the workspace yet.',
      detail:
        '{{reason}}\n\nFactmark can go on trying. If you close it, suggestions forget what they learned since then. Your annotations are saved.',
    },
    keepTrying: 'Keep trying',
    close: 'Close',
  },
  outOfSupport:
    'Factmark runs on Electron {{version}}, which is out of support: use it for development and tests only.',
} as const
