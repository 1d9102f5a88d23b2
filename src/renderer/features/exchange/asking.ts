/** Review files that wait for consent are shown one after the other. */
import type { IncomingOffer } from '../../../ipc/incoming.ts'
import { setDialog } from '../../platform/dialogs.ts'

/** Opens the dialog about the first of these files; none closes it. */
export function askAboutIncoming(offers: readonly IncomingOffer[]): void {
  setDialog(offers.length > 0 ? { name: 'incoming', offers } : null)
}
