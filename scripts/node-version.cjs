/** Loaded before any .ts file (node --require): an older Node would answer with words that help nobody. */
const wanted = 24
if (Number(process.versions.node.split('.')[0]) < wanted) {
  console.error(
    `anju: this needs Node ${wanted} or newer and runs on ${process.version}. npm ci brings it along on Linux and Windows; elsewhere, or when the optional packages were left out, install Node ${wanted}.`,
  )
  process.exit(1)
}
