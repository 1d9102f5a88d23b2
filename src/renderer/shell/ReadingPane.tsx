/** The middle pane: the text, with what features show over it and beside it. */
import { go } from '../commands/selectingAnnotations.ts'
import { resizeTo } from '../commands/shaping.ts'
import { ArticleAnswers } from '../features/annotate/ArticleAnswers.tsx'
import { HoverCard } from '../features/annotate/HoverCard.tsx'
import { PrintedLegend, PrintedNotes } from '../features/annotate/Printed.tsx'
import { SelectionToolbar } from '../features/annotate/SelectionToolbar.tsx'
import { FindBar } from '../features/find/FindBar.tsx'
import { SuggestionStrip } from '../features/suggest/SuggestionStrip.tsx'
import { Reader } from '../text/Reader.tsx'
import { DoneSummary } from './DoneSummary.tsx'
import { HintBar } from './HintBar.tsx'
import styles from './ReadingPane.module.css'
import { TabStrip } from './TabStrip.tsx'
import { Tour } from './Tour.tsx'

/** The pane. */
export function ReadingPane() {
  return (
    <div className={styles.reading}>
      <TabStrip />
      <Reader
        onTab={go}
        onResize={resizeTo}
        inHeader={<ArticleAnswers />}
        underTitle={<PrintedLegend />}
        overText={
          <>
            <SelectionToolbar />
            <SuggestionStrip />
            <HoverCard />
            <DoneSummary />
            <PrintedNotes />
          </>
        }
      >
        <FindBar />
      </Reader>
      <HintBar />
      <Tour />
    </div>
  )
}
