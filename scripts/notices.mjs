/** The last step of `npm run build`: writes the notices of third parties to `out/THIRD_PARTY_NOTICES.txt`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { thirdPartyNotices } from './package/notices.mjs'
import { runScript } from './system/failure.mjs'
import { inProject } from './system/paths.mjs'

await runScript(() => {
  mkdirSync(inProject('out'), { recursive: true })
  writeFileSync(inProject('out', 'THIRD_PARTY_NOTICES.txt'), thirdPartyNotices())
})
