/** Where the command line starts under Node: `factmark COMMAND …`. */
import { runCommandLine } from './program.ts'
import { processSurroundings } from './surroundings.ts'

// The exit code is set and not forced, so that all of a long answer gets through a pipe.
process.exitCode = await runCommandLine(process.argv.slice(2), processSurroundings())
