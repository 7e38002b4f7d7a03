#### ln -s: makes symbolic links
## files: {"/tmp/d":null,"/tmp/f":"x"}
ln -s f l
ln -s nowhere n
ln -s ../f d/
ln -s /tmp/f d/g
ln -s a b c d
## exit: 0
## changes:
#+ /tmp/d/a symlink 0777 0:0 -> a
#+ /tmp/d/b symlink 0777 0:0 -> b
#+ /tmp/d/c symlink 0777 0:0 -> c
#+ /tmp/d/f symlink 0777 0:0 -> ../f
#+ /tmp/d/g symlink 0777 0:0 -> /tmp/f
#+ /tmp/l symlink 0777 0:0 -> f
#+ /tmp/n symlink 0777 0:0 -> nowhere

#### ln -s: something is there
## files: {"/tmp/f":"x","/tmp/l":{"link":"f"},"/tmp/d/f":null}
ln -s x f
ln -s x l
ln -s f d
ln -s f nosuch/x
ln -s a b f
ln -s '' x
## stderr:
#| ln: failed to create symbolic link 'f': File exists
#| ln: failed to create symbolic link 'l': File exists
#| ln: failed to create symbolic link 'd/f': File exists
#| ln: failed to create symbolic link 'nosuch/x': No such file or directory
#| ln: target 'f': Not a directory
#| ln: failed to create symbolic link 'x' -> '': No such file or directory
## exit: 1

#### ln: makes hard links
## files: {"/tmp/f":"x","/tmp/d":null,"/tmp/l":{"link":"f"}}
ln f g
ln f d
ln l m
stat -c %h f
ls -l m | cut -c1
## stdout:
#| 3
#| l
## exit: 0
## changes:
#+ /tmp/d/f file 0644 0:0 "x"
#+ /tmp/g file 0644 0:0 "x"
#+ /tmp/m symlink 0777 0:0 -> f

#### ln: what cannot be linked
## files: {"/tmp/f":"x","/tmp/d":null,"/tmp/g":"y"}
ln nosuch x
ln d x
ln f g
ln f nosuch/x
ln
ln -s
ln -T f
ln -T a b c
ln -t nosuch f
## stderr:
#| ln: failed to access 'nosuch': No such file or directory
#| ln: d: hard link not allowed for directory
#| ln: failed to create hard link 'g': File exists
#| ln: failed to create hard link 'nosuch/x' => 'f': No such file or directory
#| ln: missing file operand
#| Try 'ln --help' for more information.
#| ln: missing file operand
#| Try 'ln --help' for more information.
#| ln: missing destination file operand after 'f'
#| Try 'ln --help' for more information.
#| ln: extra operand 'c'
#| Try 'ln --help' for more information.
#| ln: failed to access 'nosuch': No such file or directory
## exit: 1

#### ln: one operand
## files: {"/tmp/d/f":"x"}
ln d/f
ln -s d/g
ln -s /etc/passwd
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "x"
#+ /tmp/g symlink 0777 0:0 -> d/g
#+ /tmp/passwd symlink 0777 0:0 -> /etc/passwd

#### ln -f: replaces
## files: {"/tmp/f":"x","/tmp/g":"y","/tmp/l":{"link":"g"},"/tmp/d/f/x":"z"}
ln -sf f l
ln -f f g
ln -sf f d
ln -sf f f
ln -f f f
## stderr:
#| ln: d/f: cannot overwrite directory
#| ln: 'f' and 'f' are the same file
#| ln: 'f' and 'f' are the same file
## exit: 1
## changes:
#~ /tmp/g file 0644 0:0 "x"
#~ /tmp/l symlink 0777 0:0 -> f

#### ln -s -f: a link to a directory is entered
## files: {"/tmp/d":null,"/tmp/e":null,"/tmp/l":{"link":"d"}}
ln -sf e l
## exit: 0
## changes:
#+ /tmp/d/e symlink 0777 0:0 -> e

#### ln -s -f -n: a link to a directory is replaced
## files: {"/tmp/d":null,"/tmp/e":null,"/tmp/l":{"link":"d"}}
ln -sfn e l
ln -sfn e d
ln -nsf x l
## exit: 0
## changes:
#+ /tmp/d/e symlink 0777 0:0 -> e
#~ /tmp/l symlink 0777 0:0 -> x

#### ln -s -n: something is there
## files: {"/tmp/d":null,"/tmp/l":{"link":"d"}}
ln -sn e l
## stderr:
#| ln: failed to create symbolic link 'l': File exists
## exit: 1

#### ln -s -T: never into a directory
## files: {"/tmp/d":null,"/tmp/e":null,"/tmp/l":{"link":"d"}}
ln -sT e l
ln -sfT e l
ln -sfT e d
ln -sT e n
## stderr:
#| ln: failed to create symbolic link 'l': File exists
#| ln: d: cannot overwrite directory
## exit: 0
## changes:
#~ /tmp/l symlink 0777 0:0 -> e
#+ /tmp/n symlink 0777 0:0 -> e

#### ln -s -v: tells
## files: {"/tmp/f":"x","/tmp/g":"y"}
ln -sv f l
ln -v f h
ln -sfv g l
## stdout:
#| 'l' -> 'f'
#| 'h' => 'f'
#| 'l' -> 'g'
## exit: 0
## changes:
#+ /tmp/h file 0644 0:0 "x"
#+ /tmp/l symlink 0777 0:0 -> g

#### ln -s -r: relative to the link
## files: {"/tmp/a/f":"x","/tmp/b/c":null,"/tmp/k":{"link":"b"}}
ln -sr a/f b/c/l
ln -sr a/f k/m
ln -srv /etc/passwd b/p
ln -sr nosuch b/n
ln -r a/f b/h
## stdout:
#| 'b/p' -> '../../etc/passwd'
## stderr:
#| ln: cannot do --relative without --symbolic
## exit: 1
## changes:
#+ /tmp/b/c/l symlink 0777 0:0 -> ../../a/f
#+ /tmp/b/m symlink 0777 0:0 -> ../a/f
#+ /tmp/b/n symlink 0777 0:0 -> ../nosuch
#+ /tmp/b/p symlink 0777 0:0 -> ../../etc/passwd

#### ln -s -t: the directory first
## files: {"/tmp/d":null}
ln -st d a b
ln -s -t nosuch a
## stderr:
#| ln: failed to access 'nosuch': No such file or directory
## exit: 1
## changes:
#+ /tmp/d/a symlink 0777 0:0 -> a
#+ /tmp/d/b symlink 0777 0:0 -> b

#### ln -b: keeps backups
## files: {"/tmp/f":"x","/tmp/g":"y","/tmp/h":"z"}
ln -sb f g
ln -b f h
ln -sbv -S .o f g
## stdout:
#| 'g.o' ~ 'g' -> 'f'
## exit: 0
## changes:
#~ /tmp/g symlink 0777 0:0 -> f
#+ /tmp/g.o symlink 0777 0:0 -> f
#+ /tmp/g~ file 0644 0:0 "y"
#~ /tmp/h file 0644 0:0 "x"
#+ /tmp/h~ file 0644 0:0 "z"

#### ln -i: asks on standard input
## files: {"/tmp/f":"x","/tmp/g":"y","/tmp/h":"z"}
echo n | ln -si f g; echo $?
echo y | ln -si f h; echo $?
## stdout:
#| 0
#| 0
## stderr: "ln: replace 'g'? ln: replace 'h'? "
## exit: 0
## changes:
#~ /tmp/h symlink 0777 0:0 -> f

#### ln -L -P: follows the source, or not
## files: {"/tmp/f":"x","/tmp/l":{"link":"f"}}
ln -L l a
ln -P l b
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "x"
#+ /tmp/b symlink 0777 0:0 -> f
