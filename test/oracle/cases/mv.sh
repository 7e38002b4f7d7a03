#### mv: renames
## files: {"/tmp/a":{"content":"x","mode":"0600","owner":"1:1"},"/tmp/d/x":"y","/tmp/l":{"link":"a"}}
mv a b
mv l m
mv d e
## exit: 0
## changes:
#- /tmp/a
#+ /tmp/b file 0600 1:1 "x"
#- /tmp/d
#- /tmp/d/x
#+ /tmp/e dir 0755 0:0
#+ /tmp/e/x file 0644 0:0 "y"
#- /tmp/l
#+ /tmp/m symlink 0777 0:0 -> a

#### mv: into a directory
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/d":null,"/tmp/l":{"link":"d"}}
mv a b d
mv d/a l
mv d/b l/
## stderr:
#| mv: 'd/a' and 'l/a' are the same file
#| mv: 'd/b' and 'l/b' are the same file
## exit: 1
## changes:
#- /tmp/a
#- /tmp/b
#+ /tmp/d/a file 0644 0:0 "x"
#+ /tmp/d/b file 0644 0:0 "y"

#### mv: over what is there
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/c":"z","/tmp/l":{"link":"c"}}
mv a b
mv b l
## exit: 0
## changes:
#- /tmp/a
#- /tmp/b
#~ /tmp/l file 0644 0:0 "x"

#### mv: what cannot be moved
mkdir -p d/s e/d f/a g; echo x | tee a e/d/x >g/d
mv nosuch b
mv a a
mv d d
mv d d/s/new
mv d e
mv a f
mv d g
mv a nosuch/b
mv a b/
mv d new/
## stderr:
#| mv: cannot stat 'nosuch': No such file or directory
#| mv: 'a' and 'a' are the same file
#| mv: cannot move 'd' to a subdirectory of itself, 'd/d'
#| mv: cannot move 'd' to a subdirectory of itself, 'd/s/new'
#| mv: cannot move 'd' to 'e/d': Directory not empty
#| mv: cannot overwrite directory 'f/a' with non-directory
#| mv: cannot overwrite non-directory 'g/d' with directory 'd'
#| mv: cannot move 'a' to 'nosuch/b': No such file or directory
#| mv: cannot move 'a' to 'b/': Not a directory
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "x\n"
#+ /tmp/e dir 0755 0:0
#+ /tmp/e/d dir 0755 0:0
#+ /tmp/e/d/x file 0644 0:0 "x\n"
#+ /tmp/f dir 0755 0:0
#+ /tmp/f/a dir 0755 0:0
#+ /tmp/g dir 0755 0:0
#+ /tmp/g/d file 0644 0:0 "x\n"
#+ /tmp/new dir 0755 0:0
#+ /tmp/new/s dir 0755 0:0

#### mv: too few or wrong operands
## files: {"/tmp/a":"x","/tmp/b":"x"}
mv
mv a
mv a b nosuch
mv a b a
mv -t nosuch a
mv -T a b c
## stderr:
#| mv: missing file operand
#| Try 'mv --help' for more information.
#| mv: missing destination file operand after 'a'
#| Try 'mv --help' for more information.
#| mv: target 'nosuch': No such file or directory
#| mv: target 'a': Not a directory
#| mv: target directory 'nosuch': No such file or directory
#| mv: extra operand 'c'
#| Try 'mv --help' for more information.
## exit: 1

#### mv: an empty directory is replaced
mkdir -p d e/d; touch d/x
mv d e
## exit: 0
## changes:
#+ /tmp/e dir 0755 0:0
#+ /tmp/e/d dir 0755 0:0
#+ /tmp/e/d/x file 0644 0:0 ""

#### mv -T: never into a directory
## files: {"/tmp/a":"x","/tmp/d/x":"y","/tmp/e":null,"/tmp/f/y":"z"}
mv -T a e
mv -T d e
mv -T e f
## stderr:
#| mv: cannot overwrite directory 'e' with non-directory
#| mv: cannot move 'e' to 'f': Directory not empty
## exit: 1
## changes:
#- /tmp/d
#- /tmp/d/x
#+ /tmp/e/x file 0644 0:0 "y"

#### mv -n: keeps what is there
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/d/a":"z"}
mv -n a b; echo $?
mv --no-clobber a d; echo $?
mv -n a c
## stdout:
#| 0
#| 0
## exit: 0
## changes:
#- /tmp/a
#+ /tmp/c file 0644 0:0 "x"

#### mv -f -i: the last counts
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/c":"z"}
mv -if a b
echo n | mv -fi b c; echo $?
echo y | mv -i b c; echo $?
## stdout:
#| 0
#| 0
## stderr: "mv: overwrite 'c'? mv: overwrite 'c'? "
## exit: 0
## changes:
#- /tmp/a
#- /tmp/b
#~ /tmp/c file 0644 0:0 "x"

#### mv -u: moves only what is newer
## files: {"/tmp/a":"x","/tmp/b":"y"}
touch -d @1000 a; touch -d @2000 b
mv -u a b; echo $?
mv -u b a
## stdout:
#| 0
## exit: 0
## changes:
#~ /tmp/a file 0644 0:0 "y"
#- /tmp/b

#### mv -v: tells
## files: {"/tmp/a":"x","/tmp/d":null,"/tmp/e f":"y"}
mv -v a d
mv -v 'e f' g
## stdout:
#| renamed 'a' -> 'd/a'
#| renamed 'e f' -> 'g'
## exit: 0
## changes:
#- /tmp/a
#+ /tmp/d/a file 0644 0:0 "x"
#- "/tmp/e f"
#+ /tmp/g file 0644 0:0 "y"

#### mv -b: keeps backups
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/c":"z","/tmp/d":null}
mv -b a b
mv -v --backup=numbered b c
mv -b -S .old c d
touch c; mv -b --suffix=.old c d
## stdout:
#| renamed 'b' -> 'c' (backup: 'c.~1~')
## exit: 0
## changes:
#- /tmp/a
#- /tmp/b
#+ /tmp/b~ file 0644 0:0 "y"
#- /tmp/c
#+ /tmp/c.~1~ file 0644 0:0 "z"
#+ /tmp/d/c file 0644 0:0 ""
#+ /tmp/d/c.old file 0644 0:0 "x"

#### mv -t: the directory first
## files: {"/tmp/a":"x","/tmp/b":"y","/tmp/d":null}
mv -t d a b
## exit: 0
## changes:
#- /tmp/a
#- /tmp/b
#+ /tmp/d/a file 0644 0:0 "x"
#+ /tmp/d/b file 0644 0:0 "y"

#### mv: hard links of one file
## files: {"/tmp/a":"x"}
ln a b
mv a b; echo $?
ls
## stdout:
#| 1
#| a
#| b
## stderr:
#| mv: 'a' and 'b' are the same file
## exit: 0
## changes:
#+ /tmp/b file 0644 0:0 "x"

#### mv: from one file system to another
## files: {"/tmp/d/s/y":"z","/tmp/d/l":{"link":"x"}}
## tmpfs: [{"at":"/mnt"}]
echo 1 >/mnt/f; chmod 4750 /mnt/f; chown 3:4 /mnt/f; touch -d @1000 /mnt/f
mv /mnt/f g
stat -c %Y g
mkdir -m 700 /mnt/e; echo 2 >/mnt/e/f
mv -v /mnt/e h
ls /mnt
mv d /mnt; find /mnt | sort
## stdout:
#| 1000
#| created directory 'h'
#| copied '/mnt/e/f' -> 'h/f'
#| removed '/mnt/e/f'
#| removed directory '/mnt/e'
#| /mnt
#| /mnt/d
#| /mnt/d/l
#| /mnt/d/s
#| /mnt/d/s/y
## exit: 0
## changes:
#- /tmp/d
#- /tmp/d/l
#- /tmp/d/s
#- /tmp/d/s/y
#+ /tmp/g file 0750 3:4 "1\n"
#+ /tmp/h dir 0700 0:0
#+ /tmp/h/f file 0644 0:0 "2\n"

#### mv -v: from one file system over a file on another
## files: {"/tmp/g":"old","/tmp/h/x":"y"}
## tmpfs: [{"at":"/mnt"}]
echo 1 >/mnt/g; mkdir /mnt/h
mv -v /mnt/g g
mv /mnt/h /tmp
## stdout:
#| copied '/mnt/g' -> 'g'
#| removed '/mnt/g'
## stderr:
#| mv: inter-device move failed: '/mnt/h' to '/tmp/h'; unable to remove target: Directory not empty
## exit: 1
## changes:
#~ /tmp/g file 0644 0:0 "1\n"

#### mv: a dangling link is replaced
## files: {"/tmp/a":"x","/tmp/n":{"link":"nowhere"}}
mv a n
## exit: 0
## changes:
#- /tmp/a
#~ /tmp/n file 0644 0:0 "x"

#### mv: a link with a slash
## files: {"/tmp/d/x":"y","/tmp/l":{"link":"d"}}
mv l/ m
mv l m
## stderr:
#| mv: cannot move 'l/' to 'm': Not a directory
## exit: 0
## changes:
#- /tmp/l
#+ /tmp/m symlink 0777 0:0 -> d

#### mv --strip-trailing-slashes: moves the link itself
## files: {"/tmp/d/x":"y","/tmp/l":{"link":"d"}}
mv --strip-trailing-slashes l/ m
## stderr:
#| mv: cannot move 'l' to 'm': Not a directory
## exit: 1

#### mv: several files of one name
## files: {"/tmp/a/x":"1","/tmp/b/x":"2","/tmp/d":null}
mv a/x b/x d
## stderr:
#| mv: will not overwrite just-created 'd/x' with 'b/x'
## exit: 1
## changes:
#- /tmp/a/x
#+ /tmp/d/x file 0644 0:0 "1"

#### mv: as a user without permission
## files: {"/tmp/d/x":"y"}
## user: "65534:65534"
mv d/x y
mv /etc/passwd /tmp/p
## stderr:
#| mv: cannot move 'd/x' to 'y': Permission denied
#| mv: cannot move '/etc/passwd' to '/tmp/p': Permission denied
## exit: 1
