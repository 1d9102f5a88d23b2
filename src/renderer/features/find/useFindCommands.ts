/** The commands of Find. */
import { useCommand, useCommands } from '../../commands/registry.ts'
import { useEditor } from '../../document/editor.ts'
import { openFind, stepFind, tagAllHits, useFind } from './find.ts'

/** What can be done with the matches. */
const ON_MATCHES = {
  'find-next': () => stepFind('next'),
  'find-previous': () => stepFind('previous'),
  'tag-all-claim': () => tagAllHits('claim'),
  'tag-all-figure': () => tagAllHits('figure'),
  'tag-all-quote': () => tagAllHits('quote'),
  'tag-all-attribution': () => tagAllHits('attribution'),
}

/** Registers them. */
export function useFindCommands(): void {
  const isOpen = useEditor((state) => state.open !== null)
  const hasMatches = useFind((state) => state.open && state.hits.length > 0)
  useCommand('find', openFind, isOpen)
  useCommands(ON_MATCHES, hasMatches)
}
