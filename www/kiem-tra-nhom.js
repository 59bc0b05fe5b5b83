// Groups what checkFeed finds, for the checker page and its worker. A classic script, because pages opened as files load no modules.

/** The groups in the order of their first finding, errors first: `{ severity, kind, findings }`. */
globalThis.groupFindings = (findings) => {
  const groups = new Map();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.kind}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { severity: finding.severity, kind: finding.kind, findings: [finding] });
  }
  return [...groups.values()];
};
