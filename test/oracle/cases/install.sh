#### install: copies with mode 755 whatever the umask
## files: {"/tmp/a":{"content":"x","mode":"0600","owner":"1:1"},"/tmp/b":"y","/tmp/d":null}
umask 077
install a c
install a b d
## exit: 0
## changes:
#+ /tmp/c file 0755 0:0 "x"
#+ /tmp/d/a file 0755 0:0 "x"
#+ /tmp/d/b file 0755 0:0 "y"

#### install -m: octal and symbolic modes
## files: {"/tmp/a":"x"}
install -m 640 a b
install -m u=rw,g=r a c
install -m 4711 a d
install -m zz a e
## stderr:
#| install: invalid mode ‘zz’
## exit: 1
## changes:
#+ /tmp/b file 0640 0:0 "x"
#+ /tmp/c file 0640 0:0 "x"
#+ /tmp/d file 4711 0:0 "x"

#### install -o -g: owner by name and number
## files: {"/tmp/a":"x"}
install -o daemon -g mail a b
install -o 7 -g 8 -m 2755 a c
install -o nosuch a d
install -g nosuch a d
## stderr:
#| install: invalid user ‘nosuch’
#| install: invalid group ‘nosuch’
## exit: 1
## changes:
#+ /tmp/b file 0755 1:8 "x"
#+ /tmp/c file 2755 7:8 "x"

#### install -d: directories, and their parents 755
umask 077
install -d a/b/c
install -d -m 700 -o daemon d/e
install -d a
install -d
## stderr:
#| install: missing file operand
#| Try 'install --help' for more information.
## exit: 1
## changes:
#+ /tmp/a dir 0755 0:0
#+ /tmp/a/b dir 0755 0:0
#+ /tmp/a/b/c dir 0755 0:0
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/e dir 0700 1:0

#### install -d: a file is in the way
## files: {"/tmp/f":"x"}
install -d f
install -d f/g
## stderr:
#| install: cannot create directory ‘f’: File exists
#| install: cannot create directory ‘f’: Not a directory
## exit: 1

#### install -d -m: an existing directory gets the mode
## files: {"/tmp/d":{"type":"dir","mode":"2700"}}
install -d -m 755 d
install -d -g mail d
## exit: 0
## changes:
#~ /tmp/d dir 0755 0:8

#### install -D: makes the target's parents
## files: {"/tmp/a":"x"}
umask 077
install -D a p/q/b
install -D -m 600 a p/c
install -Dt t/u a
## exit: 0
## changes:
#+ /tmp/p dir 0755 0:0
#+ /tmp/p/c file 0600 0:0 "x"
#+ /tmp/p/q dir 0755 0:0
#+ /tmp/p/q/b file 0755 0:0 "x"
#+ /tmp/t dir 0755 0:0
#+ /tmp/t/u dir 0755 0:0
#+ /tmp/t/u/a file 0755 0:0 "x"

#### install -t: the directory first
## files: {"/tmp/a":"x","/tmp/d":null}
install -t d a
install -t nosuch a
## stderr:
#| install: failed to access 'nosuch': No such file or directory
## exit: 1
## changes:
#+ /tmp/d/a file 0755 0:0 "x"

#### install -T: never into a directory
## files: {"/tmp/a":"x","/tmp/d":null}
install -T a d
install -T a b
## stderr:
#| install: cannot overwrite directory 'd' with non-directory
## exit: 0
## changes:
#+ /tmp/b file 0755 0:0 "x"

#### install: replaces, also through links
## files: {"/tmp/a":"x","/tmp/t":"y","/tmp/l":{"link":"t"},"/tmp/n":{"link":"no"}}
install a l
install a n
## exit: 0
## changes:
#~ /tmp/l file 0755 0:0 "x"
#~ /tmp/n file 0755 0:0 "x"

#### install: what cannot be installed
## files: {"/tmp/a":"x","/tmp/d":null}
install nosuch b
install d b
install a a
install a
install
install a nosuch/b
install a d nosuch
## stderr:
#| install: cannot stat 'nosuch': No such file or directory
#| install: omitting directory 'd'
#| install: 'a' and 'a' are the same file
#| install: missing destination file operand after 'a'
#| Try 'install --help' for more information.
#| install: missing file operand
#| Try 'install --help' for more information.
#| install: cannot create regular file 'nosuch/b': No such file or directory
#| install: target 'nosuch': No such file or directory
## exit: 1

#### install -v: tells
## files: {"/tmp/a":"x","/tmp/b":"y"}
install -v a c
install -v a b
install -dv p/q
install -vD a r/s
## stdout:
#| 'a' -> 'c'
#| removed 'b'
#| 'a' -> 'b'
#| install: creating directory 'p'
#| install: creating directory 'p/q'
#| install: creating directory 'r'
#| 'a' -> 'r/s'
## exit: 0
## changes:
#~ /tmp/b file 0755 0:0 "x"
#+ /tmp/c file 0755 0:0 "x"
#+ /tmp/p dir 0755 0:0
#+ /tmp/p/q dir 0755 0:0
#+ /tmp/r dir 0755 0:0
#+ /tmp/r/s file 0755 0:0 "x"

#### install -p: keeps the time
## files: {"/tmp/a":"x"}
touch -d @1000 a
install -p a b
stat -c %Y b
## stdout:
#| 1000
## exit: 0
## changes:
#+ /tmp/b file 0755 0:0 "x"

#### install -b: keeps backups
## files: {"/tmp/a":"x","/tmp/b":"y"}
install -b a b
install -bv -S .o a b
## stdout:
#| 'a' -> 'b' (backup: 'b.o')
## exit: 0
## changes:
#~ /tmp/b file 0755 0:0 "x"
#+ /tmp/b.o file 0755 0:0 "x"
#+ /tmp/b~ file 0644 0:0 "y"

#### install -C: leaves alone what is the same
## files: {"/tmp/a":"x","/tmp/b":{"content":"x","mode":"0755"}}
touch -d @1000 b
install -C a b
stat -c %Y b
install -C -m 700 a b
## stdout:
#| 1000
## exit: 0
## changes:
#~ /tmp/b file 0700 0:0 "x"
