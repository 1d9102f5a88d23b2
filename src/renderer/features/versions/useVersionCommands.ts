/** The commands about versions of an article. */
import { useCommands } from '../../commands/registry.ts'
import { toggleTab } from '../../platform/panes.ts'
import { carryOver, drop, goToNextCarried, keep, selectedCarried } from './carrying.ts'

const COMMANDS = {
  versions: () => toggleTab('versions'),
  'carry-over': carryOver,
  'next-carried': goToNextCarried,
  'keep-carried': () => {
    const annotation = selectedCarried()
    if (annotation) keep([annotation])
  },
  'drop-carried': () => {
    const annotation = selectedCarried()
    if (annotation) drop(annotation)
  },
}

/** Registers them. */
export function useVersionCommands(): void {
  useCommands(COMMANDS)
}
