/** Where the command line starts under Node: `factmark COMMAND …`. */
import { runCommandLine } from './program.ts'
import { processSurroundings } from './surroundings.ts'

// The exit code is set without ending the process, so that a long answer gets through a pipe completely.
process.exitCode = await runCommandLine(process.argv.slice(2), processSurroundings())
