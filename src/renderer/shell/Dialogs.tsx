/** Whichever dialog is open. */
import { BlindDialog } from '../review/BlindDialog.tsx'
import { MeasuresDialog } from '../review/MeasuresDialog.tsx'
import { ReportDialog } from '../review/ReportDialog.tsx'
import { SendDialog } from '../review/SendDialog.tsx'
import { setDialog, useDialog } from '../state/dialogs.ts'
import { MemoryDialog } from '../suggest/MemoryDialog.tsx'
import { AboutDialog } from './dialogs/AboutDialog.tsx'
import { AnnotatorDialog } from './dialogs/AnnotatorDialog.tsx'
import { DetailsDialog } from './dialogs/DetailsDialog.tsx'
import { DifferencesDialog } from './dialogs/DifferencesDialog.tsx'
import { ExportDialog } from './dialogs/ExportDialog.tsx'
import { ImportAnnotationsDialog } from './dialogs/ImportAnnotationsDialog.tsx'
import { KeysDialog } from './dialogs/KeysDialog.tsx'
import { PaletteDialog } from './dialogs/PaletteDialog.tsx'
import { PasteDialog } from './dialogs/PasteDialog.tsx'
import { PreferencesDialog } from './dialogs/PreferencesDialog.tsx'
import { VersionsDialog } from './dialogs/VersionsDialog.tsx'

/** The open dialog, if one is. */
export function Dialogs() {
  const dialog = useDialog((state) => state.dialog)
  const close = () => setDialog(null)
  switch (dialog?.name) {
    case undefined:
      return null
    case 'preferences':
      return <PreferencesDialog onClose={close} />
    case 'about':
      return <AboutDialog onClose={close} />
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'export':
      return <ExportDialog onClose={close} />
    case 'import-annotations':
      return <ImportAnnotationsDialog onClose={close} />
    case 'details':
      return <DetailsDialog id={dialog.article} onClose={close} />
    case 'palette':
      return <PaletteDialog onClose={close} />
    case 'versions':
      return <VersionsDialog article={dialog.article} onClose={close} />
    case 'differences':
      return <DifferencesDialog differences={dialog.differences} onClose={close} />
    case 'paste':
      return <PasteDialog onClose={close} />
    case 'measures':
      return <MeasuresDialog onClose={close} />
    case 'report':
      return <ReportDialog onClose={close} />
    case 'send-for-review':
      return <SendDialog onClose={close} />
    case 'blind-tagging':
      return <BlindDialog onClose={close} />
    case 'memory':
      return <MemoryDialog onClose={close} />
    case 'switch-annotator':
      return <AnnotatorDialog onClose={close} />
  }
}
