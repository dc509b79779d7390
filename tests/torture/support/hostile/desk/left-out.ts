/** Reasons, with the buttons that a round need not press for them; where one is there it is pressed. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'stands before the door, where nobody is signed in': [
    'desk/access/setup-page.tsx {WORDS.toSignIn}',
    'desk/access/setup-page.tsx {WORDS.submit}',
    'desk/access/sign-in-page.tsx {WORDS.submit}',
    'desk/accounts/due-page.tsx {DESK_WORDS.signOut}',
    'desk/accounts/join-page.tsx {WORDS.submit}',
  ],
  'comes after a passphrase or a code that is right': [
    'desk/accounts/own-factor-card.tsx {WORDS.remove}',
    'desk/accounts/own-factor-card.tsx {DESK_WORDS.cancel}',
    'desk/accounts/own-factor-card.tsx {WORDS.remove} 2',
    'desk/accounts/second-factor-setup.tsx {ACCOUNT_DESK_WORDS.proof.go}',
    'desk/accounts/second-factor-setup.tsx {WORDS.confirm}',
    'desk/accounts/second-factor-setup.tsx {WORDS.recoveryKept}',
  ],
  'turns over a page of more rows than a desk of the round has': [
    'desk/arrivals/arrivals-page.tsx {WORDS.first}',
    'desk/arrivals/arrivals-page.tsx {WORDS.more}',
    'desk/commission/commissions-page.tsx {WORDS.firstPage}',
    'desk/commission/commissions-page.tsx {WORDS.nextPage}',
    'desk/cross-check/leads-page.tsx {WORDS.more}',
    'desk/devices/signed-page.tsx {WORDS.older}',
    'desk/results/issues-page.tsx {WORDS.first}',
    'desk/results/issues-page.tsx {WORDS.more}',
    'desk/results/referrals-page.tsx {WORDS.first}',
    'desk/results/referrals-page.tsx {WORDS.more}',
    'desk/retention/retention-page.tsx {WORDS.first}',
    'desk/retention/retention-page.tsx {WORDS.next}',
    'desk/search/search-page.tsx {WORDS.more}',
    'desk/self-scores/self-scores-page.tsx {WORDS.more}',
    'desk/sites/site-list.tsx {WORDS.more}',
    'desk/statement/fact-list.tsx {WORDS.first}',
    'desk/statement/fact-list.tsx {WORDS.more}',
  ],
  'stands only where a request failed or somebody else saved meanwhile': [
    'desk/fault-notice.tsx {DESK_WORDS.retry}',
    'desk/frameworks/editor-notices.tsx {WORDS.changedOver}',
  ],
  'needs a map file, a lead or an old report that no desk of the round has': [
    'desk/commission/map-form.tsx {COMMISSION_WORDS.remove(WORDS.base)}',
    'desk/cross-check/decide-form.tsx {WORDS.save}',
    'desk/retention/retention-page.tsx {WORDS.shred}',
    'desk/statement/fact-list.tsx {WORDS.withdraw}',
  ],
  'comes with a state of an editor that hostile words keep the walk from, or that it does not seek':
    [
      'desk/commission/commission-page.tsx {WORDS.publish(version)}',
      'desk/commission/question-form.tsx {COMMISSION_WORDS.removeShort}',
      'desk/commission/question-form.tsx {WORDS.upShort}',
      'desk/commission/questionnaires-form.tsx {WORDS.addQuestion}',
      'desk/frameworks/fault-lines.tsx {EDITOR_WORDS.renumber}',
      'desk/frameworks/framework-editor.tsx {WORDS.leave.go}',
      'desk/frameworks/framework-editor.tsx {WORDS.leave.stay}',
      'desk/frameworks/import-dialog.tsx {WORDS.other}',
    ],
  'is there in some orders of the others and gone in the rest': [
    'desk/commission/entry-chooser.tsx {REGISTRY_WORDS.more}',
    'desk/commission/entry-chooser.tsx {WORDS.take}',
    'desk/frameworks/framework-editor.tsx {WORDS.redo}',
    'desk/frameworks/framework-editor.tsx {WORDS.undo}',
    'desk/frameworks/rule-form/item-list.tsx aria-label={remove(name)}',
    'desk/frameworks/rule-form/item-list.tsx aria-label={up(name)}',
    'desk/frameworks/rule-form/item-list.tsx {RULE_FORM_WORDS.add}',
    'desk/results/letter-form.tsx {WORDS.issue}',
  ],
};

/** Buttons that are not pressed where they are, by their marks, each with the reason. */
export const NEVER_PRESSED: ReadonlyMap<string, string> = new Map([
  ['desk/desk-frame.tsx {DESK_WORDS.signOut}', 'puts the walk out'],
  ['desk/accounts/settings-card.tsx {WORDS.save}', 'asks everybody for a second factor'],
]);

/** Buttons of the desk that a round may end without having pressed, by their marks, with the reasons. */
export const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ...NEVER_PRESSED,
  ...Object.entries(REASONS).flatMap(([reason, marks]) =>
    marks.map((mark) => [mark, reason] as const),
  ),
]);
