/** The commands about versions of an article. */
import { useCommands } from '../../commands/registry.ts'
import { announce } from '../../document/editor.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { toggleTab } from '../../platform/panes.ts'
import { carryOver, drop, goToNextCarried, hasEarlier, keep, selectedCarried } from './carrying.ts'

const COMMANDS = {
  versions: () => toggleTab('versions'),
  'side-by-side': () => {
    if (hasEarlier()) setDialog({ name: 'side-by-side' })
    else announce({ key: 'nothingFor.earlierVersion' })
  },
  'carry-over': () => {
    if (!carryOver()) announce({ key: 'nothingFor.earlier' })
  },
  'next-carried': () => {
    if (!goToNextCarried()) announce({ key: 'nothingFor.carried' })
  },
  'keep-carried': () => {
    const annotation = selectedCarried()
    if (annotation) keep([annotation])
    else announce({ key: 'nothingFor.carriedOne' })
  },
  'drop-carried': () => {
    const annotation = selectedCarried()
    if (annotation) drop(annotation)
    else announce({ key: 'nothingFor.carriedOne' })
  },
}

/** Registers them. */
export function useVersionCommands(): void {
  useCommands(COMMANDS)
}
