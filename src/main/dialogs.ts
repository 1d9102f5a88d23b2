/**
 * The system's dialogs, all of them. Electron's methods are looked up at each call, so that a test can answer in the
 * user's place by replacing them from outside.
 */
import { type BrowserWindow, dialog } from 'electron'
import type { i18n } from 'i18next'
import type { Problem } from '../core/problem.ts'
import { detailsOf, plainMessageOf } from '../i18n/problemSentences.ts'

/** What the program asks its user by the system's dialogs. Null or an empty list where the user cancels. */
export interface Dialogs {
  readonly chooseFolder: () => Promise<string | null>
  readonly chooseImports: (extensions: readonly string[]) => Promise<readonly string[]>
  readonly chooseAnnotations: (extensions: readonly string[]) => Promise<string | null>
  readonly chooseProjectFolder: () => Promise<string | null>
  readonly chooseMergeFile: () => Promise<string | null>
  readonly chooseMergeFolder: () => Promise<string | null>
  readonly chooseInboxFolder: () => Promise<string | null>
  /** A file to keep as evidence of a claim. */
  readonly chooseEvidence: () => Promise<string | null>
  /** A file of findings that others published. */
  readonly chooseFindings: () => Promise<string | null>
  /** A codebook of this or another program. */
  readonly chooseCodebook: () => Promise<string | null>
  /** An invitation to a team's server. */
  readonly chooseInvitation: (extension: string) => Promise<string | null>
  readonly chooseExportFile: (proposal: string, extension: string) => Promise<string | null>
  readonly chooseExportFolder: (proposal: string) => Promise<string | null>
  /** Whether to go on trying to save, told what and why it doesn't work; closing the dialog means yes. */
  readonly askKeepTrying: (what: 'layers' | 'memory', problem: Problem) => Promise<boolean>
  /** Whether to open an imported file with the system's program for it; closing the dialog means no. */
  readonly askOpen: (file: string) => Promise<boolean>
  /** Whether to use a folder as a workspace that no dialog named; closing the dialog means no. */
  readonly askFolder: (folder: string) => Promise<boolean>
  /** Whether to go on as another annotator; closing the dialog means no. */
  readonly askAnnotator: (names: { readonly current: string; readonly name: string }) => Promise<boolean>
  /** Whether to show colleagues' annotations to everyone in the workspace of this title; closing the dialog means no. */
  readonly askUnblind: (title: string) => Promise<boolean>
  readonly showProblem: (problem: Problem) => Promise<void>
}

/** The dialogs over the window that is open, in the language of the moment. */
export function createDialogs(window: () => BrowserWindow | null, translator: () => i18n): Dialogs {
  const over = () => {
    const found = window()
    if (!found) throw new Error('a dialog needs a window')
    return found
  }
  const words = (key: 'chooseFolder' | 'chooseImports' | 'articles' | 'allFiles' | 'exportFile' | 'exportFolder') =>
    translator().t(`system.dialogs.${key}`)

  const save = async (options: Electron.SaveDialogOptions) => {
    const { canceled, filePath } = await dialog.showSaveDialog(over(), options)
    return canceled || !filePath ? null : filePath
  }
  const folder = async (title: string) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(over(), { title, properties: ['openDirectory'] })
    return (canceled ? null : filePaths[0]) ?? null
  }
  const file = async (title: string, extensions: readonly string[]) => {
    const all = { name: words('allFiles'), extensions: ['*'] }
    const named = extensions.length === 0 ? [] : [{ name: title, extensions: [...extensions] }]
    const options = { title, filters: [...named, all], properties: ['openFile' as const] }
    const { canceled, filePaths } = await dialog.showOpenDialog(over(), options)
    return (canceled ? null : filePaths[0]) ?? null
  }
  const confirm = async (message: string, detail: string, yes: string) => {
    const { response } = await dialog.showMessageBox(over(), {
      type: 'question',
      message,
      detail,
      buttons: [yes, translator().t('shell.cancel')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    return response === 0
  }
  return {
    chooseFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(over(), {
        title: words('chooseFolder'),
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      })
      return (canceled ? null : filePaths[0]) ?? null
    },
    chooseImports: async (extensions) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(over(), {
        title: words('chooseImports'),
        filters: [
          { name: words('articles'), extensions: [...extensions] },
          { name: words('allFiles'), extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      })
      return canceled ? [] : filePaths
    },
    chooseAnnotations: async (extensions) => {
      const { t } = translator()
      const { canceled, filePaths } = await dialog.showOpenDialog(over(), {
        title: t('exchange.dialog.choose'),
        filters: [
          { name: t('exchange.dialog.annotations'), extensions: [...extensions] },
          { name: words('allFiles'), extensions: ['*'] },
        ],
        properties: ['openFile'],
      })
      return (canceled ? null : filePaths[0]) ?? null
    },
    chooseProjectFolder: () => folder(translator().t('exchange.dialog.chooseProjectFolder')),
    chooseMergeFolder: () => folder(translator().t('backup.merge.chooseFolderTitle')),
    chooseEvidence: () => file(translator().t('claims.chooseEvidence'), []),
    chooseFindings: () => file(translator().t('claims.chooseFindings'), ['json', 'jsonld']),
    chooseCodebook: () => file(translator().t('codebook.choose'), ['json', 'conf', 'xml', 'qdc']),
    chooseInvitation: (extension) => file(translator().t('team.join.choose'), [extension]),
    chooseInboxFolder: () => folder(translator().t('inbox.chooseTitle')),
    chooseMergeFile: async () => {
      const { t } = translator()
      const { canceled, filePaths } = await dialog.showOpenDialog(over(), {
        title: t('backup.merge.chooseZipTitle'),
        filters: [
          { name: t('backup.merge.zip'), extensions: ['zip'] },
          { name: words('allFiles'), extensions: ['*'] },
        ],
        properties: ['openFile'],
      })
      return (canceled ? null : filePaths[0]) ?? null
    },
    chooseExportFile: (proposal, extension) =>
      save({
        title: words('exportFile'),
        defaultPath: proposal,
        filters: [{ name: extension, extensions: [extension.replace(/^\./, '')] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      }),
    chooseExportFolder: (proposal) =>
      save({ title: words('exportFolder'), defaultPath: proposal, properties: ['createDirectory'] }),
    askKeepTrying: async (what, problem) => {
      const { t } = translator()
      const said = t(`system.unsaved.${what}.detail`, { reason: plainMessageOf(translator(), problem) })
      const details = detailsOf(translator(), problem)
      const { response } = await dialog.showMessageBox(over(), {
        type: 'warning',
        message: t(`system.unsaved.${what}.message`),
        detail: details === null ? said : `${said}\n\n${details}`,
        buttons: [t('system.unsaved.keepTrying'), t('system.unsaved.close')],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      return response === 0
    },
    askOpen: (file) => {
      const { t } = translator()
      return confirm(
        t('system.openOriginal.message', { file }),
        t('system.openOriginal.detail'),
        t('system.openOriginal.open'),
      )
    },
    askFolder: (folder) => {
      const { t } = translator()
      return confirm(t('system.useFolder.message'), t('system.useFolder.detail', { folder }), t('system.useFolder.use'))
    },
    askAnnotator: (names) => {
      const { t } = translator()
      return confirm(
        t('system.switchAnnotator.message', names),
        t('system.switchAnnotator.detail', names),
        t('system.switchAnnotator.switch'),
      )
    },
    askUnblind: (title) => {
      const { t } = translator()
      return confirm(t('system.unblind.message', { title }), t('system.unblind.detail'), t('system.unblind.turnOff'))
    },
    showProblem: async (problem) => {
      await dialog.showMessageBox(over(), {
        type: 'error',
        message: plainMessageOf(translator(), problem),
        detail: detailsOf(translator(), problem) ?? '',
        buttons: [translator().t('system.ok')],
      })
    },
  }
}
