/** Emacs 28 with eglot, as Debian 12 has them, with our server over standard input and output. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runEditor, serverCommand, whyWithout } from "../support/editor";

const why = whyWithout(
  ["/usr/bin/emacs", "/usr/share/emacs/site-lisp/elpa-src/eglot-1.9/eglot.el"],
  ["emacs-nox", "elpa-eglot"],
);

const lisp = (folder: string) => `
(require 'eglot)
(require 'json)
(setq eglot-connect-timeout 120)
(find-file "${folder}/demo.postinst")
(sh-mode)
(add-to-list 'eglot-server-programs '(sh-mode . (${serverCommand.map((word) => JSON.stringify(word)).join(" ")})))
(apply #'eglot--connect (eglot--guess-contact))
(defvar found nil)
(with-timeout (120)
  (while (not found)
    (accept-process-output nil 0.1)
    (flymake-start)
    (setq found (seq-find (lambda (text) (string-match-p "/var/lib/demo" text))
                          (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))))
(defun ask (method &rest params)
  (jsonrpc-request (eglot--current-server-or-lose) method params :timeout 120))
(let* ((document (eglot--TextDocumentIdentifier))
       (hover (ask :textDocument/hover :textDocument document :position '(:line 6 :character 6)))
       (at '(:line 5 :character 6))
       (actions (ask :textDocument/codeAction :textDocument document :range (list :start at :end at)
                     :context '(:diagnostics [])))
       (comparison (eglot-execute-command (eglot--current-server-or-lose) 'maintscript.comparison
                                          (vector (plist-get document :uri)))))
  (with-temp-file "${folder}/answer.json"
    (insert (json-encode (list :found found
                               :hover (plist-get (plist-get hover :contents) :value)
                               :actions (mapcar (lambda (one) (plist-get one :title)) actions)
                               :comparison comparison)))))
(kill-emacs 0)
`;

describe("Emacs with eglot", () => {
  it(`gets findings, hovers and actions, and runs a command${why ? ` (left out here: ${why})` : ""}`, {
    skip: why !== null,
  }, () => {
    const answer = runEditor(
      "emacs",
      (folder) => ["--batch", "--load", `${folder}/test.el`],
      (folder) => ({ "test.el": lisp(folder) }),
    );
    assert.match(String(answer["found"]), /\/var\/lib\/demo/);
    assert.match(String(answer["hover"]), /Condition.*\/run\/systemd\/system is a directory/s);
    assert.match(JSON.stringify(answer["actions"]), /Write backquotes as \$\( \) \(same outcome/);
    assert.match(String(answer["comparison"]), /debootstrap/);
  });
});
