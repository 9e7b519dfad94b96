import Testing

/// Everything that drives the probe at a pseudo-terminal, one test after another.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct AtTerminal {}
