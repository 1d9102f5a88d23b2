/** The window's dialogs, of which one is open at a time. */

import { CodebookDialog } from '../features/codebook/CodebookDialog.tsx'
import { ExampleDialog } from '../features/codebook/ExampleDialog.tsx'
import { OlderAnswersDialog } from '../features/codebook/OlderAnswersDialog.tsx'
import { ExportDialog } from '../features/exchange/ExportDialog.tsx'
import { ImportAnnotationsDialog } from '../features/exchange/ImportAnnotationsDialog.tsx'
import { ImportReportDialog } from '../features/exchange/ImportReportDialog.tsx'
import { IncomingDialog } from '../features/exchange/IncomingDialog.tsx'
import { PasteDialog } from '../features/exchange/PasteDialog.tsx'
import { AnnotatorDialog } from '../features/library/AnnotatorDialog.tsx'
import { BackupDialog } from '../features/library/BackupDialog.tsx'
import { DetailsDialog } from '../features/library/DetailsDialog.tsx'
import { ImportedDialog } from '../features/library/ImportedDialog.tsx'
import { InboxChoice } from '../features/library/InboxChoice.tsx'
import { MergeDialog } from '../features/library/MergeDialog.tsx'
import { NearDialog } from '../features/library/NearDialog.tsx'
import { SourceDialog } from '../features/library/SourceDialog.tsx'
import { joinTeam } from '../features/library/session.ts'
import { TrashDialog } from '../features/library/TrashDialog.tsx'
import { KeysDialog } from '../features/preferences/KeysDialog.tsx'
import { PreferencesDialog } from '../features/preferences/PreferencesDialog.tsx'
import { BlindDialog } from '../features/review/BlindDialog.tsx'
import { ContinueDialog } from '../features/review/ContinueDialog.tsx'
import { MeasuresDialog } from '../features/review/MeasuresDialog.tsx'
import { ReportDialog } from '../features/review/ReportDialog.tsx'
import { SendDialog } from '../features/review/SendDialog.tsx'
import { AcceptKindDialog } from '../features/suggest/AcceptKindDialog.tsx'
import { MemoryDialog } from '../features/suggest/MemoryDialog.tsx'
import { SuggestionPreferences } from '../features/suggest/SuggestionPreferences.tsx'
import { AdministerDialog } from '../features/team/AdministerDialog.tsx'
import { JoinDialog } from '../features/team/JoinDialog.tsx'
import { PasswordDialog } from '../features/team/PasswordDialog.tsx'
import { ServerArticlesDialog } from '../features/team/ServerArticlesDialog.tsx'
import { TeamDialog } from '../features/team/TeamDialog.tsx'
import { DifferencesDialog } from '../features/versions/DifferencesDialog.tsx'
import { SideBySideDialog } from '../features/versions/SideBySideDialog.tsx'
import { VersionsDialog } from '../features/versions/VersionsDialog.tsx'
import { setDialog, showDetails, useDialog } from '../platform/dialogs.ts'
import { AboutDialog } from './AboutDialog.tsx'
import { showAnnotation } from './openHit.ts'
import { PaletteDialog } from './PaletteDialog.tsx'

/** The open dialog, if one is. */
export function Dialogs() {
  const dialog = useDialog((state) => state.dialog)
  const close = () => setDialog(null)
  switch (dialog?.name) {
    case undefined:
      return null
    case 'preferences':
      return (
        <PreferencesDialog onClose={close}>
          <SuggestionPreferences />
          <InboxChoice />
        </PreferencesDialog>
      )
    case 'about':
      return <AboutDialog onClose={close} />
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'export':
      return <ExportDialog of={dialog.articles} onClose={close} />
    case 'import-annotations':
      return <ImportAnnotationsDialog isProject={false} onClose={close} />
    case 'import-project':
      return <ImportAnnotationsDialog isProject onClose={close} />
    case 'details':
      return <DetailsDialog id={dialog.article} onClose={close} />
    case 'imported':
      return <ImportedDialog ids={dialog.articles} onClose={close} />
    case 'near':
      return (
        <NearDialog
          pairs={dialog.pairs}
          onDone={(gone) => showDetails(dialog.details.filter((id) => !gone.includes(id)))}
        />
      )
    case 'source':
      return <SourceDialog id={dialog.article} onClose={() => setDialog(dialog.back ?? null)} />
    case 'import-report':
      return <ImportReportDialog files={dialog.files} onClose={close} />
    case 'palette':
      return <PaletteDialog offers={dialog.offers} onClose={close} />
    case 'versions':
      return <VersionsDialog article={dialog.article} onClose={close} />
    case 'incoming':
      return <IncomingDialog key={dialog.offers[0]?.token} offers={dialog.offers} />
    case 'continue-here':
      return <ContinueDialog adjudicated={dialog.adjudicated} onClose={close} />
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
    case 'accept-kind':
      return <AcceptKindDialog where={dialog.where} onClose={close} />
    case 'memory':
      return <MemoryDialog onClose={close} />
    case 'codebook':
      return <CodebookDialog onClose={close} />
    case 'older-answers':
      return (
        <OlderAnswersDialog
          onOpen={(answer) => {
            close()
            void showAnnotation(answer.article, answer)
          }}
          onClose={close}
        />
      )
    case 'side-by-side':
      return <SideBySideDialog onClose={close} />
    case 'example':
      return <ExampleDialog onClose={close} />
    case 'join-team':
      return <JoinDialog key={dialog.offer.token} offer={dialog.offer} join={joinTeam} onClose={close} />
    case 'team':
      return <TeamDialog onClose={close} />
    case 'team-password':
      return <PasswordDialog what={dialog.what} onClose={close} />
    case 'administer-team':
      return <AdministerDialog onClose={close} onMeasure={() => setDialog({ name: 'measures' })} />
    case 'server-articles':
      return <ServerArticlesDialog onClose={close} />
    case 'trash':
      return <TrashDialog onClose={close} />
    case 'back-up':
      return <BackupDialog onClose={close} />
    case 'merge-workspace':
      return <MergeDialog onClose={close} />
    case 'switch-annotator':
      return <AnnotatorDialog onClose={close} />
  }
}
