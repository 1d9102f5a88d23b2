/** The commands about versions of an article. */
import { useCommands } from '../../commands/registry.ts'
import { announce } from '../../document/editor.ts'
import { setDialog } from '../../platform/dialogs.ts'
import { toggleTab } from '../../platform/panes.ts'
import { carrying } from './window.ts'

const COMMANDS = {
  versions: () => toggleTab('versions'),
  'side-by-side': () => {
    if (carrying.hasEarlier()) setDialog({ name: 'side-by-side' })
    else announce({ key: 'nothingFor.earlierVersion' })
  },
  'carry-over': () => {
    if (!carrying.carryOver()) announce({ key: 'nothingFor.earlier' })
  },
  'next-carried': () => {
    if (!carrying.goToNext()) announce({ key: 'nothingFor.carried' })
  },
  'keep-carried': () => {
    const annotation = carrying.selectedCarried()
    const lost = carrying.selectedLost()
    if (annotation) carrying.keep([annotation])
    else if (lost) carrying.placeAtSelection(lost)
    else announce({ key: 'nothingFor.carriedOne' })
  },
  'drop-carried': () => {
    const annotation = carrying.selectedCarried()
    const lost = carrying.selectedLost()
    if (annotation) carrying.drop(annotation)
    else if (lost) carrying.dropLost(lost)
    else announce({ key: 'nothingFor.carriedOne' })
  },
}

/** Registers them. */
export function useVersionCommands(): void {
  useCommands(COMMANDS)
}
