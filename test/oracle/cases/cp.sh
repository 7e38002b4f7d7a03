#### cp: makes a new file by the source's mode and the umask
## files: {"/tmp/a":{"content":"x","mode":"4775","owner":"1:1"},"/tmp/b":{"content":"y","mode":"0600"}}
umask 027
cp a c
cp b d
## exit: 0
## changes:
#+ /tmp/c file 0750 0:0 "x"
#+ /tmp/d file 0600 0:0 "y"

#### cp: writes into an existing file
## files: {"/tmp/a":{"content":"x","mode":"0755"},"/tmp/b":{"content":"y","mode":"0600","owner":"1:1"},"/tmp/t":"z","/tmp/l":{"link":"t"}}
cp a b
cp a l
## exit: 0
## changes:
#~ /tmp/b file 0600 1:1 "x"
#~ /tmp/t file 0644 0:0 "x"

#### cp: into a directory
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/d":null,"/tmp/l":{"link":"d"}}
cp a b d
cp a l/
cp a b l
## exit: 0
## changes:
#+ /tmp/d/a file 0644 0:0 "x"
#+ /tmp/d/b file 0644 0:0 "y"

#### cp: what cannot be copied
## files: {"/tmp/a":"x","/tmp/d/x":"y","/tmp/e/a":null,"/tmp/n":{"link":"nowhere"}}
cp nosuch b
cp d b
cp a a
cp a nosuch/b
cp a b/
cp a e
cp a n
cp n b
## stderr:
#| cp: cannot stat 'nosuch': No such file or directory
#| cp: -r not specified; omitting directory 'd'
#| cp: 'a' and 'a' are the same file
#| cp: cannot create regular file 'nosuch/b': No such file or directory
#| cp: cannot create regular file 'b/': Not a directory
#| cp: cannot overwrite directory 'e/a' with non-directory
#| cp: not writing through dangling symlink 'n'
#| cp: cannot stat 'n': No such file or directory
## exit: 1

#### cp: too few or wrong operands
## files: {"/tmp/a":"x","/tmp/b":"x"}
cp
cp a
cp a b nosuch
cp a b a
cp -t nosuch a
cp -t a b
cp -T a b c
cp -T -t d a
## stderr:
#| cp: missing file operand
#| Try 'cp --help' for more information.
#| cp: missing destination file operand after 'a'
#| Try 'cp --help' for more information.
#| cp: target 'nosuch': No such file or directory
#| cp: target 'a': Not a directory
#| cp: target directory 'nosuch': No such file or directory
#| cp: target directory 'a': Not a directory
#| cp: extra operand 'c'
#| Try 'cp --help' for more information.
#| cp: cannot combine --target-directory (-t) and --no-target-directory (-T)
## exit: 1

#### cp -r: a tree
## files: {"/tmp/d/a":{"content":"x","mode":"0640"},"/tmp/d/l":{"link":"a"},"/tmp/d/e":{"type":"dir","mode":"2770"},"/tmp/d/p":{"type":"fifo"}}
umask 022
cp -r d new
cp -R d/. other 2>/dev/null || cp -R d/. /tmp/new
## exit: 0
## changes:
#+ /tmp/new dir 0755 0:0
#+ /tmp/new/a file 0640 0:0 "x"
#+ /tmp/new/e dir 0750 0:0
#+ /tmp/new/l symlink 0777 0:0 -> a
#+ /tmp/new/p fifo 0644 0:0
#+ /tmp/other dir 0755 0:0
#+ /tmp/other/a file 0640 0:0 "x"
#+ /tmp/other/e dir 0750 0:0
#+ /tmp/other/l symlink 0777 0:0 -> a
#+ /tmp/other/p fifo 0644 0:0

#### cp -r: over an existing tree
## files: {"/tmp/d/a":"x","/tmp/d/s/b":"y","/tmp/e/d/a":{"content":"old","mode":"0600"},"/tmp/f/d":"file","/tmp/g/d/a/x":"y"}
cp -r d e
cp -r d f
cp -r d g
## stderr:
#| cp: cannot overwrite non-directory 'f/d' with directory 'd'
#| cp: cannot overwrite directory 'g/d/a' with non-directory
## exit: 1
## changes:
#~ /tmp/e/d/a file 0600 0:0 "x"
#+ /tmp/e/d/s dir 0755 0:0
#+ /tmp/e/d/s/b file 0644 0:0 "y"
#+ /tmp/g/d/s dir 0755 0:0
#+ /tmp/g/d/s/b file 0644 0:0 "y"

#### cp -r: into itself
## files: {"/tmp/d/a":"x"}
cp -r d d
cp -r d d/new
cp -r . d/e
## stderr:
#| cp: cannot copy a directory, 'd', into itself, 'd/d'
#| cp: cannot copy a directory, 'd', into itself, 'd/new'
#| cp: cannot copy a directory, '.', into itself, 'd/e'
## exit: 1
## changes:
#+ /tmp/d/d dir 0755 0:0
#+ /tmp/d/d/a file 0644 0:0 "x"
#+ /tmp/d/e dir 1755 0:0
#+ /tmp/d/e/d dir 0755 0:0
#+ /tmp/d/e/d/a file 0644 0:0 "x"
#+ /tmp/d/e/d/d dir 0755 0:0
#+ /tmp/d/e/d/d/a file 0644 0:0 "x"
#+ /tmp/d/e/d/new dir 0755 0:0
#+ /tmp/d/e/d/new/a file 0644 0:0 "x"
#+ /tmp/d/e/d/new/d dir 0755 0:0
#+ /tmp/d/e/d/new/d/a file 0644 0:0 "x"
#+ /tmp/d/new dir 0755 0:0
#+ /tmp/d/new/a file 0644 0:0 "x"
#+ /tmp/d/new/d dir 0755 0:0
#+ /tmp/d/new/d/a file 0644 0:0 "x"

#### cp -a: keeps modes, owners, times and links
## files: {"/tmp/d/a":{"content":"x","mode":"4711","owner":"1:2"},"/tmp/d/l":{"link":"a"},"/tmp/d/e":{"type":"dir","mode":"1777","owner":"3:3"}}
touch -d @1000 d/a
ln d/a d/h
chown -h 5:5 d/l
cp -a d new
stat -c '%Y %h' new/a
stat -c %h new/h
## stdout:
#| 1000 2
#| 2
## exit: 0
## changes:
#+ /tmp/d/h file 4711 1:2 "x"
#~ /tmp/d/l symlink 0777 5:5 -> a
#+ /tmp/new dir 0755 0:0
#+ /tmp/new/a file 4711 1:2 "x"
#+ /tmp/new/e dir 1777 3:3
#+ /tmp/new/h file 4711 1:2 "x"
#+ /tmp/new/l symlink 0777 5:5 -> a

#### cp -p: keeps mode, owner and time of a file
## files: {"/tmp/a":{"content":"x","mode":"2755","owner":"1:2"},"/tmp/b":"y"}
touch -d @1000 a
umask 077
cp -p a b
cp -p a c
stat -c %Y b c
## stdout:
#| 1000
#| 1000
## exit: 0
## changes:
#~ /tmp/b file 2755 1:2 "x"
#+ /tmp/c file 2755 1:2 "x"

#### cp -p: through a link
## files: {"/tmp/a":{"content":"x","mode":"0600","owner":"1:2"},"/tmp/l":{"link":"a"}}
cp -p l c
## exit: 0
## changes:
#+ /tmp/c file 0600 1:2 "x"

#### cp -d: copies links as links
## files: {"/tmp/a":"x","/tmp/l":{"link":"a"},"/tmp/f":"y","/tmp/m":{"link":"a"}}
cp -d l new
cp -d l f
cp -d l m
cp -P l other
## exit: 0
## changes:
#~ /tmp/f symlink 0777 0:0 -> a
#+ /tmp/new symlink 0777 0:0 -> a
#+ /tmp/other symlink 0777 0:0 -> a

#### cp -L -r: follows all links
## files: {"/tmp/d/l":{"link":"../a"},"/tmp/a":"x","/tmp/d/n":{"link":"no"}}
cp -rL d new
## stderr:
#| cp: cannot stat 'd/n': No such file or directory
## exit: 1
## changes:
#+ /tmp/new dir 0755 0:0
#+ /tmp/new/l file 0644 0:0 "x"

#### cp -H -r: follows operands only
## files: {"/tmp/d/l":{"link":"../a"},"/tmp/a":"x","/tmp/k":{"link":"d"}}
cp -rH k new
cp -r k other
## exit: 0
## changes:
#+ /tmp/new dir 0755 0:0
#+ /tmp/new/l symlink 0777 0:0 -> ../a
#+ /tmp/other symlink 0777 0:0 -> d

#### cp -f: replaces what cannot be opened
## files: {"/tmp/a":"x","/tmp/n":{"link":"nowhere"}}
cp -f a n; echo $?
## stdout:
#| 1
## stderr:
#| cp: not writing through dangling symlink 'n'
## exit: 0

#### cp -f: as a user on a file that is not writable
## files: {"/tmp/d":{"type":"dir","mode":"0777"},"/tmp/d/f":"root's","/tmp/a":"x"}
## user: "65534:65534"
cp a d/f
cp -f a d/f
## stderr:
#| cp: cannot create regular file 'd/f': Permission denied
## exit: 0
## changes:
#~ /tmp/d/f file 0644 65534:65534 "x"

#### cp --remove-destination: makes the file anew
## files: {"/tmp/a":"x","/tmp/t":"y","/tmp/l":{"link":"t"},"/tmp/b":{"content":"z","mode":"0600","owner":"1:1"}}
cp --remove-destination a l
cp --remove-destination a b
## exit: 0
## changes:
#~ /tmp/b file 0644 0:0 "x"
#~ /tmp/l file 0644 0:0 "x"

#### cp -n: keeps what is there
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/d/a":"z","/tmp/n":{"link":"nowhere"}}
cp -n a b; echo $?
cp -n a d; echo $?
cp -n a c
cp -n a n; echo $?
## stdout:
#| 0
#| 0
#| 1
## stderr:
#| cp: not writing through dangling symlink 'n'
## exit: 0
## changes:
#+ /tmp/c file 0644 0:0 "x"

#### cp -i: asks on standard input
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/c":"z"}
echo n | cp -i a b; echo $?
echo y | cp -i a c; echo $?
## stdout:
#| 0
#| 0
## stderr: "cp: overwrite 'b'? cp: overwrite 'c'? "
## exit: 0
## changes:
#~ /tmp/c file 0644 0:0 "x"

#### cp -u: copies only what is newer
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/c":"z"}
touch -d @2000 a; touch -d @1000 b; touch -d @3000 c
cp -u a b
cp -u a c
cp -u a new
## exit: 0
## changes:
#~ /tmp/b file 0644 0:0 "x"
#+ /tmp/new file 0644 0:0 "x"

#### cp -v: tells
## files: {"/tmp/a":"x","/tmp/d/b":"y","/tmp/e f":"z"}
cp -v a c
cp -rv d g
cp -v 'e f' a
## stdout:
#| 'a' -> 'c'
#| 'd' -> 'g'
#| 'd/b' -> 'g/b'
#| 'e f' -> 'a'
## exit: 0
## changes:
#~ /tmp/a file 0644 0:0 "z"
#+ /tmp/c file 0644 0:0 "x"
#+ /tmp/g dir 0755 0:0
#+ /tmp/g/b file 0644 0:0 "y"

#### cp -T: never into a directory
## files: {"/tmp/a":"x","/tmp/d":null,"/tmp/e/f":"y"}
cp -T a d
cp -rT e d
cp -T a b
## stderr:
#| cp: cannot overwrite directory 'd' with non-directory
## exit: 0
## changes:
#+ /tmp/b file 0644 0:0 "x"
#+ /tmp/d/f file 0644 0:0 "y"

#### cp -t: the directory first
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/d":null}
cp -t d a b
cp -vt d a
## stdout:
#| 'a' -> 'd/a'
## exit: 0
## changes:
#+ /tmp/d/a file 0644 0:0 "x"
#+ /tmp/d/b file 0644 0:0 "y"

#### cp --parents: makes the source's directories
## files: {"/tmp/a/b/c":"x","/tmp/d":null,"/tmp/f":"x"}
chmod 700 a/b
cp --parents a/b/c d
cp --parents a/b/c nosuch
cp -v --parents a/b/c f
## stderr:
#| cp: with --parents, the destination must be a directory
#| Try 'cp --help' for more information.
#| cp: with --parents, the destination must be a directory
#| Try 'cp --help' for more information.
## exit: 1
## changes:
#~ /tmp/a/b dir 0700 0:0
#+ /tmp/d/a dir 0755 0:0
#+ /tmp/d/a/b dir 0700 0:0
#+ /tmp/d/a/b/c file 0644 0:0 "x"

#### cp -r --parents -v: tells about them
## files: {"/tmp/a/b/c":"x","/tmp/d":null}
cp -rv --parents a/b d
## stdout:
#| a -> d/a
#| 'a/b' -> 'd/a/b'
#| 'a/b/c' -> 'd/a/b/c'
## exit: 0
## changes:
#+ /tmp/d/a dir 0755 0:0
#+ /tmp/d/a/b dir 0755 0:0
#+ /tmp/d/a/b/c file 0644 0:0 "x"

#### cp -l: makes hard links
## files: {"/tmp/a":"x","/tmp/d/b":"y"}
cp -l a c
cp -rl d e
stat -c %h a d/b
## stdout:
#| 2
#| 2
## exit: 0
## changes:
#+ /tmp/c file 0644 0:0 "x"
#+ /tmp/e dir 0755 0:0
#+ /tmp/e/b file 0644 0:0 "y"

#### cp -s: makes symbolic links
## files: {"/tmp/a":"x","/tmp/d/b":"y","/tmp/e":null}
cp -s a c
cp -s /tmp/a e
cp -s a e/x
cp -rs /tmp/d f
## stderr:
#| cp: e/x: can make relative symbolic links only in current directory
## exit: 0
## changes:
#+ /tmp/c symlink 0777 0:0 -> a
#+ /tmp/e/a symlink 0777 0:0 -> /tmp/a
#+ /tmp/f dir 0755 0:0
#+ /tmp/f/b symlink 0777 0:0 -> /tmp/d/b

#### cp -b: keeps backups
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/c":"z"}
cp -b a b
cp --backup=numbered a c
cp --backup=numbered a c
cp -b a c
cp -bv -S .orig a b
## stdout:
#| 'a' -> 'b' (backup: 'b.orig')
## exit: 0
## changes:
#~ /tmp/b file 0644 0:0 "x"
#+ /tmp/b.orig file 0644 0:0 "x"
#+ /tmp/b~ file 0644 0:0 "y"
#~ /tmp/c file 0644 0:0 "x"
#+ /tmp/c.~1~ file 0644 0:0 "z"
#+ /tmp/c.~2~ file 0644 0:0 "x"
#+ /tmp/c.~3~ file 0644 0:0 "x"

#### cp --preserve: chosen attributes
## files: {"/tmp/a":{"content":"x","mode":"0751","owner":"1:2"}}
umask 077
cp --preserve=mode a b
cp --preserve=ownership a c
cp --preserve=timestamps,mode,ownership a d
cp -a --no-preserve=ownership a e
cp -a --no-preserve=mode a f
## exit: 0
## changes:
#+ /tmp/b file 0751 0:0 "x"
#+ /tmp/c file 0700 1:2 "x"
#+ /tmp/d file 0751 1:2 "x"
#+ /tmp/e file 0751 0:0 "x"
#+ /tmp/f file 0600 1:2 "x"

#### cp --reflink=auto: copies
## files: {"/tmp/a":"x"}
cp --reflink=auto a b
## exit: 0
## changes:
#+ /tmp/b file 0644 0:0 "x"

#### cp --sparse=always --attributes-only: attributes alone
## files: {"/tmp/a":{"content":"x","mode":"0700"},"/tmp/b":"y"}
cp --attributes-only -p a b
cp --sparse=always a c
## exit: 0
## changes:
#~ /tmp/b file 0700 0:0 "y"
#+ /tmp/c file 0700 0:0 "x"

#### cp -x -a: stays on the file system
## files: {"/tmp/d/a":"x"}
## tmpfs: [{"at":"/tmp/d/m"}]
touch d/m/x
cp -ax d e
## exit: 0
## changes:
#+ /tmp/e dir 0755 0:0
#+ /tmp/e/a file 0644 0:0 "x"
#+ /tmp/e/m dir 1777 0:0

#### cp: the same name twice
## files: {"/tmp/a/x":"1","/tmp/b/x":"2","/tmp/d":null}
cp a/x b/x d
## stderr:
#| cp: will not overwrite just-created 'd/x' with 'b/x'
## exit: 1
## changes:
#+ /tmp/d/x file 0644 0:0 "1"

#### cp -a -Z: is nothing without SELinux
## files: {"/tmp/a":"x"}
cp -aZ a b
cp -pZ a c
## exit: 0
## changes:
#+ /tmp/b file 0644 0:0 "x"
#+ /tmp/c file 0644 0:0 "x"

#### cp: devices by -r and by content
cp -r /dev/null n
cp /dev/null e
ls -l n | cut -c1-10
## stdout:
#| crw-r--r--
## exit: 0
## changes:
#+ /tmp/e file 0644 0:0 ""
#+ /tmp/n char 0644 0:0 1:3

#### cp --strip-trailing-slashes: takes them away
## files: {"/tmp/a":"x"}
cp a/ b
cp --strip-trailing-slashes a/ b
## stderr:
#| cp: cannot stat 'a/': Not a directory
#| cp: cannot stat 'a/': Not a directory
## exit: 1
