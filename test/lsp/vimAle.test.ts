/** Vim with ALE, as Debian 12 has them, with our server over standard input and output. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runEditor, serverCommand, whyWithout } from "../support/editor";

const why = whyWithout(["/usr/bin/vim.nox", "/usr/share/vim-ale/autoload/ale.vim"], ["vim-nox", "vim-ale"]);

const vimrc = (folder: string) => `
set nocompatible hidden
set runtimepath^=/usr/share/vim-ale
let g:ale_linters_explicit = 1
let g:ale_linters = {'sh': ['maintscript']}
let g:ale_hover_to_preview = 1
let g:ale_lint_delay = 0
set shortmess+=I nomore
filetype plugin on
runtime! plugin/ale.vim
call ale#linter#Define('sh', {
\\ 'name': 'maintscript', 'lsp': 'stdio', 'executable': ${vimString(serverCommand[0] ?? "")},
\\ 'command': '%e ${serverCommand.slice(1).join(" ")}', 'language': 'shellscript', 'project_root': '${folder}' })
function! Wait(condition)
  for i in range(1200)
    if eval(a:condition) | return 1 | endif
    sleep 100m
  endfor
  return 0
endfunction
function! Texts()
  return map(copy(ale#engine#GetLoclist(bufnr('%'))), 'get(v:val, "text", "")')
endfunction
function! Preview()
  for win in range(1, winnr('$'))
    if getwinvar(win, '&previewwindow') | return join(getbufline(winbufnr(win), 1, '$'), "\\n") | endif
  endfor
  return ''
endfunction
runtime autoload/ale/util.vim
function! ale#util#Input(message, value, ...)
  return matchstr(a:message, '\\d\\+\\ze) [^\\n]*backquotes')
endfunction
function! Test()
  edit ${folder}/demo.postinst
  set filetype=sh
  ALELint
  let found = Wait('match(Texts(), "/var/lib/demo") >= 0')
  call cursor(7, 6)
  ALEHover
  call Wait('Preview() != ""')
  let hover = Preview()
  pclose
  call cursor(6, 6)
  ALECodeAction
  call Wait('getline(6) =~# "now=\\\\$("')
  call writefile([json_encode({'found': found, 'texts': Texts(), 'hover': hover, 'line': getline(6)})], '${folder}/answer.json')
  qall!
endfunction
`;

function vimString(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

describe("Vim with ALE", () => {
  it(`gets findings and hovers, and carries an action out${why ? ` (left out here: ${why})` : ""}`, {
    skip: why !== null,
  }, () => {
    const answer = runEditor(
      "vim.nox",
      (folder) => ["-u", `${folder}/vimrc`, "-e", "-s", "-c", "call Test()", "-c", "qall!"],
      (folder) => ({ vimrc: vimrc(folder) }),
    );
    assert.equal(answer["found"], 1);
    assert.match(String(answer["hover"]), /Condition/);
    assert.match(String(answer["line"]), /^now=\$\(true\)$/);
  });
});
