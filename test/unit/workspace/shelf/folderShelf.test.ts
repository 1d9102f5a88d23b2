import { folderShelf } from '../../../../src/workspace/folder/folderShelf.ts'
import { temporaryWorkspace } from '../support.ts'
import { describeShelf } from './contract.ts'

describeShelf('a workspace on a folder', async () => {
  const workspace = await temporaryWorkspace()
  return { shelf: folderShelf(workspace), other: folderShelf(workspace) }
})
