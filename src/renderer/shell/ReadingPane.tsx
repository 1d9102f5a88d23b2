/** The middle pane: the text, with what features show over it and beside it. */
import { go } from '../commands/selectingAnnotations.ts'
import { resizeTo } from '../commands/shaping.ts'
import { HoverCard } from '../features/annotate/HoverCard.tsx'
import { SelectionToolbar } from '../features/annotate/SelectionToolbar.tsx'
import { FindBar } from '../features/find/FindBar.tsx'
import { SuggestionStrip } from '../features/suggest/SuggestionStrip.tsx'
import { Reader } from '../text/Reader.tsx'
import { DoneSummary } from './DoneSummary.tsx'

/** The pane. */
export function ReadingPane() {
  return (
    <Reader
      onTab={go}
      onResize={resizeTo}
      overText={
        <>
          <SelectionToolbar />
          <SuggestionStrip />
          <HoverCard />
          <DoneSummary />
        </>
      }
    >
      <FindBar />
    </Reader>
  )
}
