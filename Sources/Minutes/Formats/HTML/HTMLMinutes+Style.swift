extension HTMLMinutes {
  /// How it looks: quiet, in light and dark as the reader's system has it, and on paper.
  static let style = """
    :root { --ink: #1b1b1b; --soft: #545454; --line: #c9c9c9; --paper: #fff;
      --band: #f2f4f6; --accent: #0b5a8a; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e8e8e8; --soft: #b3b3b3; --line: #4a4a4a; --paper: #16181b; --band: #22262b;
        --accent: #8cc7ee; }
    }
    body { margin: 0; background-color: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
    h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; padding-bottom: .2rem;
      border-bottom: 1px solid; border-bottom-color: var(--line); }
    h3 { font-size: 1rem; line-height: 1.4; margin: 1.2rem 0 .3rem; }
    p, ul { margin: .5rem 0; }
    ul { padding-left: 1.4rem; }
    a { color: var(--accent); }
    a:focus-visible, .table:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .table { overflow-x: auto; margin: .75rem 0; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; overflow-wrap: break-word;
      border-bottom: 1px solid; border-bottom-color: var(--line); font-weight: normal; }
    thead th { font-weight: 600; background-color: var(--band); }
    .figures { text-align: right; white-space: nowrap; }
    .long { overflow-wrap: anywhere; }
    .endless { word-break: break-all; }
    .sum th, .sum td { border-top: 2px solid; border-top-color: var(--soft); }
    figure { margin: .75rem 0; }
    figcaption { color: var(--soft); font-size: .85rem; }
    svg { width: 100%; height: auto; display: block; }
    svg text { fill: var(--ink); font-size: 13px; }
    svg .planned { fill: none; stroke: var(--soft); }
    svg .used { fill: var(--accent); }
    .spoken { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    @media print, (min-width: 40rem) {
      /* The due day in one line. */
      #actions td:last-child { white-space: nowrap; }
    }
    @media (max-width: 30rem) {
      /* Too small to be read there, and the table says the same. */
      figure { display: none; }
      th, td { padding: .3rem .35rem; }
      .figures { white-space: normal; }
    }
    @media print {
      :root { --ink: #000; --soft: #444; --line: #999; --paper: #fff; --band: #eee; --accent: #0b4a73; }
      @page { size: A4; margin: 18mm 18mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; color: #444; } }
      body { font-size: 10.5pt; line-height: 1.4; }
      main { max-width: none; padding: 0; }
      h2, h3 { break-after: avoid; }
      tr, figure, li { break-inside: avoid; }
      thead { display: table-header-group; }
      .table { overflow: visible; }
    }
    """
}
