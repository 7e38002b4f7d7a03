#### setsid, ionice, flock: run commands
setsid echo a; ionice -c 3 echo b; flock /tmp/lock echo c; flock -n lock -c 'echo d; exit 3'; echo $?
setsid nosuch; echo $?
flock /nosuch/x true; echo $?
(flock -x 9; echo e) 9>lock2
## stdout:
#| a
#| b
#| c
#| d
#| 3
#| 127
#| 66
#| e
## stderr:
#| setsid: failed to execute nosuch: No such file or directory
#| flock: cannot open lock file /nosuch/x: No such file or directory
## exit: 0
## changes:
#+ /tmp/lock file 0644 0:0 ""
#+ /tmp/lock2 file 0644 0:0 ""

#### pwd: the command
cd /usr; /bin/pwd; ln -s /etc /tmp/l; cd /tmp/l; /bin/pwd; /bin/pwd -L; /bin/pwd -P
## stdout:
#| /usr
#| /etc
#| /tmp/l
#| /etc
## exit: 0
## changes:
#+ /tmp/l symlink 0777 0:0 -> /etc

#### cp -r: trailing slashes and dots
mkdir -p d/s; echo 1 >d/a; echo 2 >d/s/b
cp -r d/ e; cp -r d/. f; cp -r d/s/.. g; mkdir h; cp -r d h/; ls -R e f g h
## stdout:
#| e:
#| a
#| s
#|
#| e/s:
#| b
#|
#| f:
#| a
#| s
#|
#| f/s:
#| b
#|
#| g:
#| a
#| s
#|
#| g/s:
#| b
#|
#| h:
#| d
#|
#| h/d:
#| a
#| s
#|
#| h/d/s:
#| b
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/a file 0644 0:0 "1\n"
#+ /tmp/d/s dir 0755 0:0
#+ /tmp/d/s/b file 0644 0:0 "2\n"
#+ /tmp/e dir 0755 0:0
#+ /tmp/e/a file 0644 0:0 "1\n"
#+ /tmp/e/s dir 0755 0:0
#+ /tmp/e/s/b file 0644 0:0 "2\n"
#+ /tmp/f dir 0755 0:0
#+ /tmp/f/a file 0644 0:0 "1\n"
#+ /tmp/f/s dir 0755 0:0
#+ /tmp/f/s/b file 0644 0:0 "2\n"
#+ /tmp/g dir 0755 0:0
#+ /tmp/g/a file 0644 0:0 "1\n"
#+ /tmp/g/s dir 0755 0:0
#+ /tmp/g/s/b file 0644 0:0 "2\n"
#+ /tmp/h dir 0755 0:0
#+ /tmp/h/d dir 0755 0:0
#+ /tmp/h/d/a file 0644 0:0 "1\n"
#+ /tmp/h/d/s dir 0755 0:0
#+ /tmp/h/d/s/b file 0644 0:0 "2\n"

#### cp -a: a directory over a directory keeps the target's other files
mkdir -p s/d t/d; echo 1 >s/d/x; echo 2 >t/d/y; chmod 700 s/d; cp -a s/. t; ls -R t; stat -c %a t/d
## stdout:
#| t:
#| d
#|
#| t/d:
#| x
#| y
#| 700
## exit: 0
## changes:
#+ /tmp/s dir 0755 0:0
#+ /tmp/s/d dir 0700 0:0
#+ /tmp/s/d/x file 0644 0:0 "1\n"
#+ /tmp/t dir 0755 0:0
#+ /tmp/t/d dir 0700 0:0
#+ /tmp/t/d/x file 0644 0:0 "1\n"
#+ /tmp/t/d/y file 0644 0:0 "2\n"

#### cp -a: over a link to a directory
mkdir -p s/d t r; ln -s ../r t/d; echo 1 >s/d/x
cp -a s/d t; echo $?; ls -R t r
## stdout:
#| 1
#| r:
#|
#| t:
#| d
## stderr:
#| cp: cannot overwrite non-directory 't/d' with directory 's/d'
## exit: 0
## changes:
#+ /tmp/r dir 0755 0:0
#+ /tmp/s dir 0755 0:0
#+ /tmp/s/d dir 0755 0:0
#+ /tmp/s/d/x file 0644 0:0 "1\n"
#+ /tmp/t dir 0755 0:0
#+ /tmp/t/d symlink 0777 0:0 -> ../r

#### cp -a: a link over a directory, a directory over a link
mkdir d e; ln -s x l; cp -a l d; cp -aT l e; echo $?; ls -l d | cut -c1; cp -aT d l; echo $?
## stdout:
#| 1
#| t
#| l
#| 1
## stderr:
#| cp: cannot overwrite directory 'e' with non-directory
#| cp: cannot overwrite non-directory 'l' with directory 'd'
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/l symlink 0777 0:0 -> x
#+ /tmp/e dir 0755 0:0
#+ /tmp/l symlink 0777 0:0 -> x

#### cp -rf: into a directory that cannot be written
## files: {"/tmp/d":{"type":"dir","mode":"0755"},"/tmp/a":"x"}
## user: "65534:65534"
cp a d; echo $?; cp -rf a d/b; echo $?
## stdout:
#| 1
#| 1
## stderr:
#| cp: cannot create regular file 'd/a': Permission denied
#| cp: cannot create regular file 'd/b': Permission denied
## exit: 0

#### cp: to and from a device
echo in >f; cp f /dev/null; echo $?; cp /dev/null f; stat -c %s f
## stdout:
#| 0
#| 0
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 ""

#### cp -u -v: tells only what it copies
touch -d @1 a; touch -d @2 b; cp -uv a b; cp -uv b a
## stdout:
#| 'b' -> 'a'
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""

#### cp -s -f, cp -l -f: replace
echo 1 >a; echo 2 >b; echo 3 >c; cp -sf a b; cp -lf a c; ls -l b | cut -c1; stat -c %h a
cp -s a c; echo $?; cp -l a b; echo $?
## stdout:
#| l
#| 2
#| 1
#| 1
## stderr:
#| cp: 'a' and 'c' are the same file
#| cp: cannot create hard link 'b' to 'a': File exists
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "1\n"
#+ /tmp/b symlink 0777 0:0 -> a
#+ /tmp/c file 0644 0:0 "1\n"

#### cp -i -r: asks for each
mkdir -p s t/s; echo 1 >s/a; echo 2 >t/s/a; echo n | cp -ir s t; cat t/s/a; echo y | cp -ir s t; cat t/s/a
## stdout:
#| 2
#| 1
## stderr: "cp: overwrite 't/s/a'? cp: overwrite 't/s/a'? "
## exit: 0
## changes:
#+ /tmp/s dir 0755 0:0
#+ /tmp/s/a file 0644 0:0 "1\n"
#+ /tmp/t dir 0755 0:0
#+ /tmp/t/s dir 0755 0:0
#+ /tmp/t/s/a file 0644 0:0 "1\n"

#### cp --parents -a: keeps modes of the parents
mkdir -p a/b d; echo 1 >a/b/c; chmod 711 a; chmod 700 a/b; chown 1:1 a; cp -a --parents a/b/c d; stat -c '%a %u %n' d/a d/a/b
## stdout:
#| 711 1 d/a
#| 700 0 d/a/b
## exit: 0
## changes:
#+ /tmp/a dir 0711 1:1
#+ /tmp/a/b dir 0700 0:0
#+ /tmp/a/b/c file 0644 0:0 "1\n"
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/a dir 0711 1:1
#+ /tmp/d/a/b dir 0700 0:0
#+ /tmp/d/a/b/c file 0644 0:0 "1\n"

#### cp -p: a directory that is not copied
mkdir d; cp -p d e; echo $?; cp -R -p d e; echo $?
## stdout:
#| 1
#| 0
## stderr:
#| cp: -r not specified; omitting directory 'd'
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/e dir 0755 0:0

#### cp -T: a directory onto itself and onto a file
mkdir d; echo 1 >f; cp -rT d d; echo $?; cp -rT d f; echo $?; cp -T f d; echo $?
## stdout:
#| 1
#| 1
#| 1
## stderr:
#| cp: 'd' and 'd' are the same file
#| cp: cannot overwrite non-directory 'f' with directory 'd'
#| cp: cannot overwrite directory 'd' with non-directory
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/f file 0644 0:0 "1\n"

#### cp -b -r: backups in trees
mkdir -p s t/s; echo 1 >s/a; echo 2 >t/s/a; cp -rb s t; cat t/s/a t/s/a~
## stdout:
#| 1
#| 2
## exit: 0
## changes:
#+ /tmp/s dir 0755 0:0
#+ /tmp/s/a file 0644 0:0 "1\n"
#+ /tmp/t dir 0755 0:0
#+ /tmp/t/s dir 0755 0:0
#+ /tmp/t/s/a file 0644 0:0 "1\n"
#+ /tmp/t/s/a~ file 0644 0:0 "2\n"

#### cp -v -b --suffix: tells the backup
echo 1 >a; echo 2 >b; cp -vb --suffix=.x a b; SIMPLE_BACKUP_SUFFIX=.y cp -vb a b; VERSION_CONTROL=numbered cp -vb a b; cp -v --backup=simple a b; cp --backup=none a b; ls
## stdout:
#| 'a' -> 'b' (backup: 'b.x')
#| 'a' -> 'b' (backup: 'b.y')
#| 'a' -> 'b' (backup: 'b.~1~')
#| 'a' -> 'b' (backup: 'b~')
#| a
#| b
#| b.x
#| b.y
#| b.~1~
#| b~
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "1\n"
#+ /tmp/b file 0644 0:0 "1\n"
#+ /tmp/b.x file 0644 0:0 "2\n"
#+ /tmp/b.y file 0644 0:0 "1\n"
#+ /tmp/b.~1~ file 0644 0:0 "1\n"
#+ /tmp/b~ file 0644 0:0 "1\n"

#### mv: a directory over a file and a file over a directory
mkdir d e; touch f e/f; mv d f; echo $?; mv f d; echo $?; ls d; mkdir f; mv f e; echo $?
## stdout:
#| 1
#| 0
#| f
#| 1
## stderr:
#| mv: cannot overwrite non-directory 'f' with directory 'd'
#| mv: cannot overwrite non-directory 'e/f' with directory 'f'
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/f file 0644 0:0 ""
#+ /tmp/e dir 0755 0:0
#+ /tmp/e/f file 0644 0:0 ""
#+ /tmp/f dir 0755 0:0

#### mv: a directory onto a non-empty one by -T
mkdir -p a b/c; mv -T a b; echo $?; mv -T a b/c; echo $?
## stdout:
#| 1
#| 0
## stderr:
#| mv: cannot move 'a' to 'b': Directory not empty
## exit: 0
## changes:
#+ /tmp/b dir 0755 0:0
#+ /tmp/b/c dir 0755 0:0

#### mv -v: a directory
mkdir d; mv -v d e; touch a b; mv -v a b e
## stdout:
#| renamed 'd' -> 'e'
#| renamed 'a' -> 'e/a'
#| renamed 'b' -> 'e/b'
## exit: 0
## changes:
#+ /tmp/e dir 0755 0:0
#+ /tmp/e/a file 0644 0:0 ""
#+ /tmp/e/b file 0644 0:0 ""

#### mv -n -v: tells nothing
touch a b; mv -nv a b; echo $?; mv -vn a c
## stdout:
#| 0
#| renamed 'a' -> 'c'
## exit: 0
## changes:
#+ /tmp/b file 0644 0:0 ""
#+ /tmp/c file 0644 0:0 ""

#### mv -u: between directories
mkdir d; touch -d @1 a; touch -d @5 d/a; mv -u a d; echo $?; ls
## stdout:
#| 0
#| a
#| d
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/a file 0644 0:0 ""

#### mv: onto itself by another name
touch a; ln -s a l; mv a l; ls -l | cut -c1; touch b; mv b ./b; echo $?; mkdir d; mv d ./d; echo $?; mv d/ d; echo $?
## stdout:
#| t
#| -
#| 1
#| 1
#| 1
## stderr:
#| mv: 'b' and './b' are the same file
#| mv: cannot move 'd' to a subdirectory of itself, './d/d'
#| mv: cannot move 'd/' to a subdirectory of itself, 'd/d'
## exit: 0
## changes:
#+ /tmp/b file 0644 0:0 ""
#+ /tmp/d dir 0755 0:0
#+ /tmp/l file 0644 0:0 ""

#### mv: dots
mkdir d; cd d; mv . ..; echo $?; mv .. x; echo $?; touch f; mv f .; echo $?; mv f ../.; echo $?
## stdout:
#| 1
#| 1
#| 1
#| 0
## stderr:
#| mv: cannot move '.' to '../.': Device or resource busy
#| mv: cannot move '..' to 'x': Device or resource busy
#| mv: 'f' and './f' are the same file
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/f file 0644 0:0 ""

#### mv -b -T: a directory
mkdir a b; mv -bT a b; ls; mv -b --backup=t b b~; ls
## stdout:
#| b
#| b~
#| b~
## exit: 0
## changes:
#+ /tmp/b~ dir 0755 0:0
#+ /tmp/b~/b dir 0755 0:0

#### mv -f: as a user into a sticky directory
## files: {"/tmp/s":{"type":"dir","mode":"1777"},"/tmp/s/root":"x"}
## user: "65534:65534"
touch /tmp/s/mine; mv /tmp/s/root /tmp/s/new; echo $?; mv /tmp/s/mine /tmp/s/yours; echo $?; rm -f /tmp/s/root; echo $?; ls s
## stdout:
#| 1
#| 0
#| 1
#| root
#| yours
## stderr:
#| mv: cannot move '/tmp/s/root' to '/tmp/s/new': Operation not permitted
#| rm: cannot remove '/tmp/s/root': Operation not permitted
## exit: 0
## changes:
#+ /tmp/s/yours file 0644 65534:65534 ""

#### ln -s: strange targets
ln -s 'a b' l1; ln -s ./x//y l2; ln -s / l3; ln -s . l4; ln -s '' l5; for i in 1 2 3 4; do readlink l$i; done; ln -s $(printf %5000s x) l6; echo $?
## stdout:
#| a b
#| ./x//y
#| /
#| .
#| 0
## stderr:
#| ln: failed to create symbolic link 'l5' -> '': No such file or directory
## exit: 0
## changes:
#+ /tmp/l1 symlink 0777 0:0 -> a b
#+ /tmp/l2 symlink 0777 0:0 -> ./x//y
#+ /tmp/l3 symlink 0777 0:0 -> /
#+ /tmp/l4 symlink 0777 0:0 -> .
#+ /tmp/l6 symlink 0777 0:0 -> x

#### ln: to a link to a directory
mkdir d; ln -s d l; touch f; ln f l; ls d; ln -s f l; ls -l d | cut -c1
## stdout:
#| f
#| t
#| -
## stderr:
#| ln: failed to create symbolic link 'l/f': File exists
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/f file 0644 0:0 ""
#+ /tmp/f file 0644 0:0 ""
#+ /tmp/l symlink 0777 0:0 -> d

#### ln -s -f: over directories
mkdir d; ln -sf x d; ls d; ln -sfT x d; echo $?; ln -sfn x d; ls d
## stdout:
#| x
#| 1
#| x
## stderr:
#| ln: d: cannot overwrite directory
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/x symlink 0777 0:0 -> x

#### ln -f: to the same file
touch a; ln a b; ln -f a b; echo $?; ln -sf a a; echo $?; ln -s a c; ln -sf c c; echo $?; ls
## stdout:
#| 0
#| 1
#| 0
#| a
#| b
#| c
## stderr:
#| ln: 'a' and 'a' are the same file
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""
#+ /tmp/c symlink 0777 0:0 -> c

#### ln -s: in a directory that is missing
ln -s a no/b; echo $?; ln -s a b/; echo $?; ln a no/b; touch a; ln a no/b; echo $?; ln a a; echo $?
## stdout:
#| 1
#| 1
#| 1
#| 1
## stderr:
#| ln: failed to create symbolic link 'no/b': No such file or directory
#| ln: failed to create symbolic link 'b/': No such file or directory
#| ln: failed to access 'a': No such file or directory
#| ln: failed to create hard link 'no/b' => 'a': No such file or directory
#| ln: failed to create hard link 'a': File exists
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""

#### ln -v: many to a directory
mkdir d; touch a b; ln -v a b d; ln -sv /x/y d; ln -sfv a b; ln -bv a b
## stdout:
#| 'd/a' => 'a'
#| 'd/b' => 'b'
#| 'd/y' -> '/x/y'
#| 'b' -> 'a'
#| 'b~' ~ 'b' => 'a'
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""
#+ /tmp/b~ symlink 0777 0:0 -> a
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/a file 0644 0:0 ""
#+ /tmp/d/b file 0644 0:0 ""
#+ /tmp/d/y symlink 0777 0:0 -> /x/y

#### rm: odd names
touch -- -a 'b c' 'd
e'; rm -v ./-a 'b c'; rm -v 'd
e'; rm -- -a; echo $?; rm ''; echo $?; rm -f ''; echo $?; rm -r ''; echo $?
## stdout:
#| removed './-a'
#| removed 'b c'
#| removed 'd'$'\n''e'
#| 1
#| 1
#| 0
#| 1
## stderr:
#| rm: cannot remove '-a': No such file or directory
#| rm: cannot remove '': No such file or directory
#| rm: cannot remove '': No such file or directory
## exit: 0

#### rm -r -v: a tree with links
mkdir -p d/e; ln -s /etc d/e/l; rm -rv d; rm -rfv d; echo $?
## stdout:
#| removed 'd/e/l'
#| removed directory 'd/e'
#| removed directory 'd'
#| 0
## exit: 0

#### rm -d -v -r: empty directories
mkdir a b c; rm -dv a; rm -rdv b; touch c/x; rm -d c; echo $?; rm -df c; echo $?
## stdout:
#| removed directory 'a'
#| removed directory 'b'
#| 1
#| 1
## stderr:
#| rm: cannot remove 'c': Directory not empty
#| rm: cannot remove 'c': Directory not empty
## exit: 0
## changes:
#+ /tmp/c dir 0755 0:0
#+ /tmp/c/x file 0644 0:0 ""

#### rmdir -p: absolute, dots and slashes
mkdir -p a/b//c d/./e; rmdir -p a/b//c; rmdir -p d/./e; echo $?; mkdir -p /tmp/x/y; rmdir -p /tmp/x/y; echo $?; ls
## stdout:
#| 1
#| 1
#| d
## stderr:
#| rmdir: failed to remove directory 'd/.': Invalid argument
#| rmdir: failed to remove directory '/tmp': Directory not empty
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0

#### rmdir -v -p --ignore-fail-on-non-empty: tells
mkdir -p a/b; touch a/f; rmdir -vp --ignore-fail-on-non-empty a/b; echo $?
## stdout:
#| rmdir: removing directory, 'a/b'
#| rmdir: removing directory, 'a'
#| 0
## exit: 0
## changes:
#+ /tmp/a dir 0755 0:0
#+ /tmp/a/f file 0644 0:0 ""

#### mkdir -p -v: parts that are there
mkdir a; mkdir -pv a/b/c; mkdir -pv a/b/c; mkdir -pv ./a/../d/e; mkdir -v -m 711 -p f/g; stat -c %a f f/g
## stdout:
#| mkdir: created directory 'a/b'
#| mkdir: created directory 'a/b/c'
#| mkdir: created directory './a/../d'
#| mkdir: created directory './a/../d/e'
#| mkdir: created directory 'f'
#| mkdir: created directory 'f/g'
#| 755
#| 711
## exit: 0
## changes:
#+ /tmp/a dir 0755 0:0
#+ /tmp/a/b dir 0755 0:0
#+ /tmp/a/b/c dir 0755 0:0
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/e dir 0755 0:0
#+ /tmp/f dir 0755 0:0
#+ /tmp/f/g dir 0711 0:0

#### touch: several times and options
touch -c -d @5 x; touch -m -t 200001010000 a; touch -a -t 199901010000 a; stat -c %Y a; touch -d 'now' b; touch -d '2000-01-01 UTC' c; touch -d '2000-01-01 12:00:00Z' d; touch -d '20000101' e; stat -c %Y c d; touch -d 'rubbish!' f; echo $?
## stdout:
#| 946684800
#| 946684800
#| 946728000
#| 1
## stderr:
#| touch: invalid date format ‘rubbish!’
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""
#+ /tmp/c file 0644 0:0 ""
#+ /tmp/d file 0644 0:0 ""
#+ /tmp/e file 0644 0:0 ""

#### touch -r: through a link, and with -h
touch -d @7 a; ln -s a l; touch -h -d @9 l; touch -r l b; touch -h -r l c; stat -c %Y b; touch --reference=l --no-dereference l; stat -c %Y l
## stdout:
#| 7
#| 9
## stderr:
#| touch: setting times of 'c': No such file or directory
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""
#+ /tmp/l symlink 0777 0:0 -> a

#### chmod: numbers of all lengths
touch a; for m in 0 7 77 777 1777 01777 00777; do chmod $m a; stat -c %a a; done; chmod 17777 a; chmod 8 a; chmod 77a a; chmod -- -w a; stat -c %a a; chmod '' a
## stdout:
#| 0
#| 7
#| 77
#| 777
#| 1777
#| 1777
#| 777
#| 577
## stderr:
#| chmod: invalid mode: ‘17777’
#| Try 'chmod --help' for more information.
#| chmod: invalid mode: ‘8’
#| Try 'chmod --help' for more information.
#| chmod: invalid mode: ‘77a’
#| Try 'chmod --help' for more information.
#| chmod: invalid mode: ‘’
#| Try 'chmod --help' for more information.
## exit: 1
## changes:
#+ /tmp/a file 0577 0:0 ""

#### chmod: many symbolic forms
touch a; for m in a-rwx u=rwx g=u o=g-w,u-x +x -x a+rwxst u-s,g-s,-t ug=rw,o= =  a=,u+r u+rw-x g+X a+X o+t; do chmod $m a; stat -c "$m %a" a; done
## stdout:
#| a-rwx 0
#| u=rwx 700
#| g=u 770
#| o=g-w,u-x 675
#| +x 775
#| -x 664
#| a+rwxst 7777
#| u-s,g-s,-t 777
#| ug=rw,o= 660
#| = 0
#| a=,u+r 400
#| u+rw-x 600
#| g+X 600
#| a+X 600
#| o+t 1600
## exit: 0
## changes:
#+ /tmp/a file 1600 0:0 ""

#### chmod: symbolic numbers
touch a; chmod 644 a; chmod +111 a; stat -c %a a; chmod -011 a; stat -c %a a; chmod =600 a; stat -c %a a; chmod u+1 a; echo $?
## stdout:
#| 755
#| 744
#| 600
#| 1
## stderr:
#| chmod: invalid mode: ‘u+1’
#| Try 'chmod --help' for more information.
## exit: 0
## changes:
#+ /tmp/a file 0600 0:0 ""

#### chmod -R: what changes below itself
mkdir -p d/e; touch d/e/f; chmod -R 000 d; stat -c %a d d/e d/e/f; chmod -R u+rwX,g=u-w,o= d; stat -c %a d d/e d/e/f
## stdout:
#| 0
#| 0
#| 0
#| 750
#| 750
#| 640
## exit: 0
## changes:
#+ /tmp/d dir 0750 0:0
#+ /tmp/d/e dir 0750 0:0
#+ /tmp/d/e/f file 0640 0:0 ""

#### chown: what it says of links
ln -s no l; chown root l; echo $?; chown -h 1:1 l; stat -c %u:%g l; mkdir d; ln -s ../x d/l; chown -R 2:2 d; stat -c %u d d/l; chown -Rv 3 d
## stdout:
#| 1
#| 1:1
#| 2
#| 2
#| changed ownership of 'd/l' from bin to 3
#| changed ownership of 'd' from bin to 3
## stderr:
#| chown: cannot dereference 'l': No such file or directory
## exit: 0
## changes:
#+ /tmp/d dir 0755 3:2
#+ /tmp/d/l symlink 0777 3:2 -> ../x
#+ /tmp/l symlink 0777 1:1 -> no

#### chown: empty operands
touch a; chown '' a; echo $?; chown : a; echo $?; chgrp '' a; echo $?; chown -v : a; chown 0:0: a; echo $?; chown 4294967295 a; echo $?
## stdout:
#| 0
#| 0
#| 0
#| ownership of 'a' retained
#| 1
#| 1
## stderr:
#| chown: invalid group: ‘0:0:’
#| chown: invalid user: ‘4294967295’
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""

#### install: combinations
echo 1 >a; mkdir d; install -m 600 -t d a; install -v -D -m 640 -o 1 -g 1 a x/y/z; install -d -v -m 1777 -o 2 q/w; stat -c '%a %u' x x/y/z q q/w; install -m 644 a d/; install a nosuch/; echo $?; install -d d a; echo $?
install -m 644 /dev/null empty; stat -c '%a %s' empty; install -Z a b; install -o root -g root -m 755 -d one two
## stdout:
#| install: creating directory 'x'
#| install: creating directory 'x/y'
#| 'a' -> 'x/y/z'
#| install: creating directory 'q'
#| install: creating directory 'q/w'
#| 755 0
#| 640 1
#| 755 0
#| 1777 2
#| 1
#| 1
#| 644 0
## stderr:
#| install: cannot create regular file 'nosuch/': Not a directory
#| install: cannot create directory ‘a’: File exists
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "1\n"
#+ /tmp/b file 0755 0:0 "1\n"
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/a file 0644 0:0 "1\n"
#+ /tmp/empty file 0644 0:0 ""
#+ /tmp/one dir 0755 0:0
#+ /tmp/q dir 0755 0:0
#+ /tmp/q/w dir 1777 2:0
#+ /tmp/two dir 0755 0:0
#+ /tmp/x dir 0755 0:0
#+ /tmp/x/y dir 0755 0:0
#+ /tmp/x/y/z file 0640 1:1 "1\n"

#### mktemp: what it prints
d=$(mktemp -d -p .); echo "${d%.*}" ${#d}; rmdir "$d"; f=$(mktemp ./abc.XXXXX.d); echo ${#f}; d=$(mktemp -d --tmpdir=/var/tmp x.XXX); echo ${d%.*}; rmdir $d; rm ./abc*; f=$(mktemp -t 'x y.XXX'); echo ${#f}; rm "$f"
## stdout:
#| ./tmp 16
#| 13
#| /var/tmp/x
#| 12
## exit: 0

#### readlink: many at once
ln -s a l; ln -s l m; readlink l m nosuch; echo $?; readlink -f m l nosuch/x; echo $?; readlink -e /; readlink -m ''; echo $?; readlink -f ''; echo $?; readlink ''; echo $?
## stdout:
#| a
#| l
#| 1
#| /tmp/a
#| /tmp/a
#| 1
#| /
#| 1
#| 1
#| 1
## exit: 0
## changes:
#+ /tmp/l symlink 0777 0:0 -> a
#+ /tmp/m symlink 0777 0:0 -> l

#### realpath: dots and missing parts
mkdir -p a/b; realpath a/b/../../c a/./b//; realpath -m a/x/../b/nosuch/..; realpath -e a/b/..; realpath a/nosuch/..; echo $?; realpath --relative-to=a/b /; realpath --relative-to=nosuch a; realpath -z a | tr '\0' '+'; realpath --no-symlinks ../tmp/a; realpath ''
## stdout:
#| /tmp/c
#| /tmp/a/b
#| /tmp/a/b
#| /tmp/a
#| 1
#| ../../..
#| ../a
#| /tmp/a+/tmp/a
## stderr:
#| realpath: a/nosuch/..: No such file or directory
#| realpath: '': No such file or directory
## exit: 1
## changes:
#+ /tmp/a dir 0755 0:0
#+ /tmp/a/b dir 0755 0:0

#### basename: suffixes and slashes
basename a/b/ b; basename a.txt txt; basename ///; basename /a/; basename .; basename -s .x -a a.x b.x .x; basename -z a; basename -- -x
## stdout: "b\na.\n/\na\n.\na\nb\n.x\na\u0000-x\n"
## exit: 0

#### dirname: slashes and dots
for p in a a/ /a /a/ a/b a//b //a a/. ../a '' ' ' /; do dirname "$p"; done
## stdout:
#| .
#| .
#| /
#| /
#| a
#| a
#| /
#| a
#| ..
#| .
#| .
#| /
## exit: 0

#### stat: many formats
echo abc >f; chmod 4755 f; ln -s f l; mkdir d; chmod 1777 d; mkfifo p; stat -c '%n|%A|%a|%f|%F|%s|%h|%U|%G' f l p; stat -c '%A %a %F' d; stat -c '%N' f l; stat -c '%04a|%-6a|%6s|' f; stat -c %x%% nosuch; stat -c 'a\nb' f; stat --printf 'a\nb\0\x41\102%%' f | tr '\0' 0
## stdout: "f|-rwsr-xr-x|4755|89ed|regular file|4|1|root|root\nl|lrwxrwxrwx|777|a1ff|symbolic link|1|1|root|root\np|prw-r--r--|644|11a4|fifo|0|1|root|root\ndrwxrwxrwt 1777 directory\n'f'\n'l' -> 'f'\n4755|4755  |     4|\na\\nb\na\nb0AB%"
## stderr:
#| stat: cannot statx 'nosuch': No such file or directory
## exit: 0
## changes:
#+ /tmp/d dir 1777 0:0
#+ /tmp/f file 4755 0:0 "abc\n"
#+ /tmp/l symlink 0777 0:0 -> f
#+ /tmp/p fifo 0644 0:0

#### ls -l: kinds of files
mkdir d; touch -d @0 a; ln -s a l; mkfifo p; touch -h -d @0 l p; ls -ld --time-style=+%Y a l p | cut -c1-10,30-; ls -l nosuch; echo $?; ls -dF d l p; ls -l a | cut -d' ' -f1,2,3,4,5
## stdout:
#| -rw-r--r-- a
#| lrwxrwxrwx l -> a
#| prw-r--r-- p
#| 2
#| d/
#| l@
#| p|
#| -rw-r--r-- 1 root root 0
## stderr:
#| ls: cannot access 'nosuch': No such file or directory
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/d dir 0755 0:0
#+ /tmp/l symlink 0777 0:0 -> a
#+ /tmp/p fifo 0644 0:0

#### ls: what is hidden
touch .a b ..c; mkdir .d; ls; ls -A; ls -a; ls -d .*; ls -A -r; ls -R -A; ls -f | sort; ls ./.d; ls .d/
## stdout:
#| b
#| ..c
#| .a
#| .d
#| b
#| .
#| ..
#| ..c
#| .a
#| .d
#| b
#| .
#| ..
#| ..c
#| .a
#| .d
#| b
#| .d
#| .a
#| ..c
#| .:
#| ..c
#| .a
#| .d
#| b
#|
#| ./.d:
#| .
#| ..
#| ..c
#| .a
#| .d
#| b
## exit: 0
## changes:
#+ /tmp/..c file 0644 0:0 ""
#+ /tmp/.a file 0644 0:0 ""
#+ /tmp/.d dir 0755 0:0
#+ /tmp/b file 0644 0:0 ""

#### ls -l: numbers in columns
printf %1234s x >a; printf x >b; chown 1:1 b; chmod 600 a; touch -d @86400 a b; ls -l a b; ls -n b a; ls -go a b; ls -lh a; ls -l --full-time a | cut -c1-60
## stdout:
#| -rw------- 1 root   root   1234 Jan  2  1970 a
#| -rw-r--r-- 1 daemon daemon    1 Jan  2  1970 b
#| -rw------- 1 0 0 1234 Jan  2  1970 a
#| -rw-r--r-- 1 1 1    1 Jan  2  1970 b
#| -rw------- 1 1234 Jan  2  1970 a
#| -rw-r--r-- 1    1 Jan  2  1970 b
#| -rw------- 1 root root 1.3K Jan  2  1970 a
#| -rw------- 1 root root 1234 1970-01-02 00:00:00.000000000 +0
## exit: 0
## changes:
#+ /tmp/a file 0600 0:0 size=1234 sha256=266382d8f24c111e1c1415582e8ff053e7fbecfdb49c3751eb2231cbba53c7c8
#+ /tmp/b file 0644 1:1 "x"

#### cat -n: across files
printf '1\n2' >a; printf '3\n' >b; cat -n a b; cat -b a b; cat -s - a <b; cat -E a; cat a - b </dev/null; cat -- a; cat -u b; cat -nE a b
## stdout: "     1\t1\n     2\t23\n     1\t1\n     2\t23\n3\n1\n21$\n21\n23\n1\n23\n     1\t1$\n     2\t23$\n"
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "1\n2"
#+ /tmp/b file 0644 0:0 "3\n"

#### find: order of tests and actions
mkdir -p d/a; touch d/a/f d/g; find d -type f -print -name f -print | sort; find d -type d -name a -exec rmdir {} \; ; find d -name g -exec rm {} \; -print; find d -type f -o -print | sort; find d -mindepth 1 -type d -empty -o -name f | sort; find d ! -path 'd/a*' | sort
## stdout:
#| d/a/f
#| d/a/f
#| d/g
#| d/g
#| d
#| d/a
#| d/a/f
#| d
## stderr:
#| rmdir: failed to remove 'd/a': Directory not empty
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/a dir 0755 0:0
#+ /tmp/d/a/f file 0644 0:0 ""

#### find: several starting points
mkdir a b; touch a/x b/y; find a b -type f; find a/x b -type f; find ./a /tmp/b -type f; find a -name x b 2>&1; find -- a -name x; find a/ -name x; find . -maxdepth 1 -name '[ab]' | sort; find . -name .
## stdout:
#| a/x
#| b/y
#| a/x
#| b/y
#| ./a/x
#| /tmp/b/y
#| find: paths must precede expression: `b'
#| find: possible unquoted pattern after predicate `-name'?
#| a/x
#| a/x
#| ./a
#| ./b
#| .
## exit: 0
## changes:
#+ /tmp/a dir 0755 0:0
#+ /tmp/a/x file 0644 0:0 ""
#+ /tmp/b dir 0755 0:0
#+ /tmp/b/y file 0644 0:0 ""

#### find -exec: braces and separators
touch a; find a -exec echo '{}' '{}' \; ; find a -exec echo '{}a{}' ';'; find a -exec echo + ';'; find a -exec printf '%s|' {} + ; echo; find a -exec sh -c 'echo $0 $1' {} x \; ; find a -exec echo {} \; -exec echo again {} \;
## stdout:
#| a a
#| aaa
#| +
#| a|
#| a x
#| a
#| again a
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""

#### find -delete: not what is not empty
mkdir -p d/e; touch d/e/f d/g; find d -name e -delete; echo $?; find d -type f -delete; find d -depth -type d -empty -delete; ls
## stdout:
#| 1
## stderr:
#| find: cannot delete ‘d/e’: Directory not empty
## exit: 0

#### find -perm -size -newer: in combination
for i in 1 2 3; do printf %${i}00s x >f$i; chmod 60$i f$i; touch -d @${i}000 f$i; done; find . -name 'f*' -perm -002 -size +150c | sort; find . -newer f1 ! -newer f3 -name 'f?' | sort; find . -type f -perm /003 ! -perm 603 | sort
## stdout:
#| ./f2
#| ./f3
#| ./f2
#| ./f3
#| ./f1
#| ./f2
## exit: 0
## changes:
#+ /tmp/f1 file 0601 0:0 "                                                                                                   x"
#+ /tmp/f2 file 0602 0:0 "                                                                                                                                                                                                       x"
#+ /tmp/f3 file 0603 0:0 "                                                                                                                                                                                                                                                                                                           x"

#### xargs: blanks at all places
printf ' a  b \n\n\tc\n' | xargs -n1 echo x; printf 'a\n\n\nb' | xargs -L1 echo y; printf 'a b\n' | xargs -I{} echo '{}' '{}x'; printf '\n\n' | xargs echo z; printf 'a\\\nb c\n' | xargs -n1 echo w
## stdout:
#| x a
#| x b
#| x c
#| y a
#| y b
#| a b a bx
#| z
#| w a
#| b
#| w c
## exit: 0

#### xargs: limits of arguments
seq 1 10 | xargs -n 4 echo; seq 1 5 | xargs -L 2 echo; printf 'a b c\nd e\n' | xargs -L 1 -n 2 echo; seq 3 | xargs -I N echo N-N; seq 3 | xargs -t -n 2 echo 2>&1
## stdout:
#| 1 2 3 4
#| 5 6 7 8
#| 9 10
#| 1 2
#| 3 4
#| 5
#| a b
#| c d
#| e
#| 1-1
#| 2-2
#| 3-3
#| echo 1 2
#| 1 2
#| echo 3
#| 3
## stderr:
#| xargs: warning: options --max-lines and --max-args/-n are mutually exclusive, ignoring previous --max-lines value
## exit: 0

#### xargs sh -c: scripts
printf 'a b c' | xargs -n 2 sh -c 'echo "$0:$1"'; echo 'x y' | xargs sh -c 'for i; do echo "<$i>"; done' _; echo 1 | xargs -I@ sh -c 'exit @'; echo $?; printf 'a\0b' | xargs -0 -I{} echo '[{}]'
## stdout:
#| a:b
#| c:
#| <x>
#| <y>
#| 123
#| [a]
#| [b]
## exit: 0

#### df: the same file system by several names
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
mkdir /mnt/a /mnt/b; df /mnt/a /mnt/b /mnt; df --output=target /mnt/a; df -P -k /mnt/a nosuch; echo $?
## stdout:
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| tmpfs               1024     0      1024   0% /mnt
#| tmpfs               1024     0      1024   0% /mnt
#| tmpfs               1024     0      1024   0% /mnt
#| Mounted on
#| /mnt
#| Filesystem     1024-blocks  Used Available Capacity Mounted on
#| tmpfs                 1024     0      1024       0% /mnt
#| 1
## stderr:
#| df: nosuch: No such file or directory
## exit: 0

#### env: assignments and commands
env A=1 B=2 sh -c 'echo $A$B'; A=0 env A=1 printenv A; env -u A A=2 printenv A; env =x true; echo $?; env A=1 -u B true; echo $?; env -i PATH=/bin sh -c 'echo $PATH'; env -- echo x; env A=1 env B=2 sh -c 'echo $A$B'
## stdout:
#| 12
#| 1
#| 2
#| 0
#| 127
#| /bin
#| x
#| 12
## stderr:
#| env: ‘-u’: No such file or directory
## exit: 0

#### mkfifo, mknod: in strange places
mkfifo d/x; mkfifo -m 8 a; mkfifo a b; mknod a p; echo $?; mknod -m 622 n c 5 1; ls -l n | cut -c1-10,24-28; rm n
## stdout: "1\ncrw--w--w-5, 1 \n"
## stderr:
#| mkfifo: cannot create fifo 'd/x': No such file or directory
#| mkfifo: invalid mode
#| mknod: a: File exists
## exit: 0
## changes:
#+ /tmp/a fifo 0644 0:0
#+ /tmp/b fifo 0644 0:0

#### truncate, dd: files that grow
truncate -s 5 a; dd if=a of=b bs=2 count=1 seek=2 status=none; stat -c %s b; printf abcdef >c; dd if=c bs=1 skip=2 count=3 status=none; echo; dd if=c of=c bs=3 count=1 conv=notrunc seek=1 status=none; cat c; echo; dd if=/dev/null of=c status=none; stat -c %s c; printf 'ab\ncd' | dd conv=swab status=none; dd count=x; dd bs=0; echo $?
## stdout:
#| 6
#| cde
#| abcabc
#| 0
#| bac
#| d1
## stderr:
#| dd: invalid number: ‘x’
#| dd: invalid number: ‘0’
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "\u0000\u0000\u0000\u0000\u0000"
#+ /tmp/b file 0644 0:0 "\u0000\u0000\u0000\u0000\u0000\u0000"
#+ /tmp/c file 0644 0:0 ""
