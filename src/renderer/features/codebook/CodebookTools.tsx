/** What leads out of the codebook: files of other programs in and out, and what was answered under older wording. */
import { Menu } from '@base-ui/react/menu'
import { ChevronDown, Download, History, Upload } from 'lucide-react'
import { useEffect, useState } from 'react'
import { CODEBOOK_FORMATS, type CodebookFormat } from '../../../core/codebook/exchange/foreignCodebook.ts'
import type { ChosenCodebook, ExportedCodebook } from '../../../ipc/codebookMethods.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { useT } from '../../platform/i18n.ts'
import { showProblem } from '../../platform/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuItem, MenuPopup } from '../../ui/Menu.tsx'
import styles from './Codebook.module.css'

interface CodebookToolsProps {
  /** Whether there is a saved codebook, and nothing unsaved in the dialog. */
  readonly isSaved: boolean
  /** Whether nothing may be brought in. */
  readonly isReadOnly: boolean
  readonly onImport: (chosen: ChosenCodebook) => void
  readonly onExported: (exported: ExportedCodebook) => void
}

/** The buttons above the codebook. */
export function CodebookTools({ isSaved, isReadOnly, onImport, onExported }: CodebookToolsProps) {
  const t = useT()
  const older = useOlderCount()
  const choose = async () => {
    const answer = await answerOf(bridge.chooseCodebook())
    if (!answer.ok) showProblem(answer.error)
    else if (answer.value) onImport(answer.value)
  }
  const exportAs = async (format: CodebookFormat) => {
    const answer = await answerOf(bridge.exportCodebook({ format }))
    if (!answer.ok) showProblem(answer.error)
    else if (answer.value) onExported(answer.value)
  }
  return (
    <div className={styles.choices}>
      <Button icon={<Upload size={14} aria-hidden="true" />} disabled={isReadOnly} onClick={() => void choose()}>
        {t('codebook.import')}
      </Button>
      <Menu.Root>
        <Menu.Trigger render={<Button icon={<Download size={14} aria-hidden="true" />} />} disabled={!isSaved}>
          {t('codebook.export')}
          <ChevronDown size={14} aria-hidden="true" />
        </Menu.Trigger>
        <MenuPopup label={t('codebook.export')}>
          {CODEBOOK_FORMATS.map((format) => (
            <MenuItem key={format} detail={t(`codebook.formats.${format}.file`)} onClick={() => void exportAs(format)}>
              {t(`codebook.formats.${format}.name`)}
            </MenuItem>
          ))}
        </MenuPopup>
      </Menu.Root>
      {older > 0 && isSaved && (
        <Button icon={<History size={14} aria-hidden="true" />} onClick={() => setDialog({ name: 'older-answers' })}>
          {t('codebook.older.open', { count: older })}
        </Button>
      )}
    </div>
  )
}

/** How many of the annotator's annotations were answered under older wording; 0 until that is known. */
function useOlderCount(): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    void answerOf(bridge.olderAnswers()).then((answer) => answer.ok && setCount(answer.value.length))
  }, [])
  return count
}
