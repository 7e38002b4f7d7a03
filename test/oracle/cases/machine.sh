#### env: runs a command in a changed environment
env -i A=1 B='2 3' /usr/bin/env
env A=1 sh -c 'echo $A'
env -u HOME sh -c 'echo "[$HOME]"'
env -i sh -c 'echo ${FOO-unset}'
env - X=1 printenv X
env --unset=HOME --ignore-environment
env -C / pwd
env -0 -i A=1
## stdout: "A=1\nB=2 3\n1\n[]\nunset\n1\n/\nA=1\u0000"
## exit: 0

#### env: what is not found
env nosuch; echo $?
env /etc/passwd; echo $?
env A=1 nosuch; echo $?
env -C /nosuch pwd; echo $?
env -C /; echo $?
## stdout:
#| 127
#| 126
#| 127
#| 125
#| 125
## stderr:
#| env: ‘nosuch’: No such file or directory
#| env: ‘/etc/passwd’: Permission denied
#| env: ‘nosuch’: No such file or directory
#| env: cannot change directory to '/nosuch': No such file or directory
#| env: must specify command with --chdir (-C)
#| Try 'env --help' for more information.
## exit: 0

#### printenv: values
printenv HOME; echo $?
printenv NOSUCH HOME; echo $?
printenv -0 HOME
## stdout: "/root\n0\n/root\n1\n/root\u0000"
## exit: 0

#### id: numbers and names
id
id -u; id -g; id -G; id -un; id -gn; id -Gn; id -ur
id daemon; id -u mail; id -Gn man; id -g 1
id nosuch; echo $?
id -n; id -ug
## stdout:
#| uid=0(root) gid=0(root) groups=0(root)
#| 0
#| 0
#| 0
#| root
#| root
#| root
#| 0
#| uid=1(daemon) gid=1(daemon) groups=1(daemon)
#| 8
#| man
#| 1
#| 1
## stderr:
#| id: ‘nosuch’: no such user
#| id: cannot print only names or real IDs in default format
#| id: cannot print "only" of more than one choice
## exit: 1

#### id: as a user
## user: "65534:65534"
id; id -un; whoami
## stdout:
#| uid=65534(nobody) gid=65534(nogroup) groups=65534(nogroup)
#| nobody
#| nobody
## exit: 0

#### id: as a number without a name
## user: "12345:54321"
id; id -un; whoami; groups
## stdout:
#| uid=12345 gid=54321 groups=54321
#| 12345
#| 54321
## stderr:
#| id: cannot find name for user ID 12345
#| whoami: cannot find name for user ID 12345
#| groups: cannot find name for group ID 54321
## exit: 1

#### id: with supplementary groups
## files: {"/etc/group":"root:x:0:\ndaemon:x:1:\nmail:x:8:daemon,root\nadm:x:4:root\n"}
id daemon; id -G daemon; groups daemon; groups daemon root
## stdout:
#| uid=1(daemon) gid=1(daemon) groups=1(daemon),8(mail)
#| 1 8
#| daemon : daemon mail
#| daemon : daemon mail
#| root : root mail adm
## exit: 0

#### whoami, groups, logname: who it is
whoami; groups; groups nosuch; logname; echo $?
whoami x
## stdout:
#| root
#| root
#| 1
## stderr:
#| groups: ‘nosuch’: no such user
#| logname: no login name
#| whoami: extra operand ‘x’
#| Try 'whoami --help' for more information.
## exit: 1

#### uname -s -n -m -o -p -i: what is the same everywhere
uname; uname -s; uname -n; uname -o; uname -p; uname -i; uname -sno
uname x; echo $?
## stdout:
#| Linux
#| Linux
#| oracle
#| GNU/Linux
#| unknown
#| unknown
#| Linux oracle GNU/Linux
#| 1
## stderr:
#| uname: extra operand ‘x’
#| Try 'uname --help' for more information.
## exit: 0

#### hostname: the host's name
hostname; hostname -s
## stdout:
#| oracle
#| oracle
## exit: 0

#### hostname -f -d -i: by /etc/hosts
## files: {"/etc/hosts":"127.0.0.1 localhost\n127.0.1.1 oracle.example.org oracle\n"}
hostname -f; hostname -d; hostname -s; hostname --fqdn; hostname -i
## stdout:
#| oracle.example.org
#| example.org
#| oracle
#| oracle.example.org
#| 127.0.1.1
## exit: 0

#### hostname -F: sets it
## files: {"/tmp/name":"newname\n"}
hostname -F name; hostname
hostname other; hostname
## stdout:
#| newname
#| other
## exit: 0

#### getconf: what is the same on every machine
getconf ARG_MAX; getconf PAGESIZE; getconf LONG_BIT; getconf INT_MAX; getconf PATH
## stdout:
#| 2097152
#| 4096
#| 64
#| 2147483647
#| /bin:/usr/bin
## exit: 0

#### tty: not a terminal
tty; echo $?
tty -s; echo $?
## stdout:
#| not a tty
#| 1
#| 1
## exit: 0

#### which: paths of commands
## files: {"/tmp/bin/x":{"content":"#!/bin/sh\n","mode":"0755"},"/tmp/bin/y":"no"}
PATH=/tmp/bin:$PATH
which x y; echo $?
which ls; which /bin/ls; which nosuch; echo $?
which -a x sh; which; echo $?
which ./bin/x bin/y; echo $?
## stdout:
#| /tmp/bin/x
#| 1
#| /usr/bin/ls
#| /bin/ls
#| 1
#| /tmp/bin/x
#| /usr/bin/sh
#| /bin/sh
#| 1
#| ./bin/x
#| 1
## exit: 0

#### run-parts: runs what is executable
## files: {"/tmp/rp/10a":{"content":"#!/bin/sh\necho a $*\n","mode":"0755"},"/tmp/rp/20b":{"content":"#!/bin/sh\nexit 3\n","mode":"0755"},"/tmp/rp/30c":"not executable","/tmp/rp/x.sh":{"content":"#!/bin/sh\necho x\n","mode":"0755"},"/tmp/rp/40d":{"content":"#!/bin/sh\necho d\n","mode":"0755"}}
run-parts rp; echo $?
run-parts nosuch; echo $?
run-parts; echo $?
## stdout:
#| a
#| d
#| 1
#| 1
#| 1
## stderr:
#| run-parts: rp/20b exited with return code 3
#| run-parts: failed to open directory nosuch: No such file or directory
#| run-parts: missing operand
#| Try `run-parts --help' for more information.
## exit: 0

#### run-parts --test --list: names only
## files: {"/tmp/rp/10a":{"content":"#!/bin/sh\n","mode":"0755"},"/tmp/rp/30c":"x","/tmp/rp/x.sh":{"content":"#!/bin/sh\n","mode":"0755"},"/tmp/rp/a~":"x","/tmp/rp/d":null}
run-parts --test rp
run-parts --list rp
run-parts --list --lsbsysinit rp
run-parts --list --reverse rp
## stdout:
#| rp/10a
#| rp/10a
#| rp/30c
#| rp/10a
#| rp/30c
#| rp/30c
#| rp/10a
## exit: 0

#### run-parts --report --verbose --arg: tells and passes on
## files: {"/tmp/rp/a":{"content":"#!/bin/sh\necho \"$@\"\n","mode":"0755"},"/tmp/rp/b":{"content":"#!/bin/sh\n","mode":"0755"}}
run-parts --report --arg=x --arg='y z' rp
run-parts -v -a q rp
## stdout:
#| rp/a:
#| x y z
#| q
## stderr:
#| run-parts: executing rp/a q
#| run-parts: executing rp/b q
## exit: 0

#### run-parts --regex --exit-on-error: chosen names, first failure
## files: {"/tmp/rp/a.sh":{"content":"#!/bin/sh\nexit 1\n","mode":"0755"},"/tmp/rp/b.sh":{"content":"#!/bin/sh\necho b\n","mode":"0755"}}
run-parts --regex '\.sh$' rp; echo $?
run-parts --exit-on-error --regex '^[ab]\.sh$' rp; echo $?
## stdout:
#| b
#| 1
#| 1
## stderr:
#| run-parts: rp/a.sh exited with return code 1
#| run-parts: rp/a.sh exited with return code 1
## exit: 0

#### ischroot: outside, and where it cannot tell
ischroot -t; echo $?
ischroot -f; echo $?
ischroot; echo $?
## stdout:
#| 1
#| 1
#| 1
## exit: 0

#### truncate -s: sizes
## files: {"/tmp/a":"0123456789"}
truncate -s 4 a; cat a; echo
truncate -s +2 a; stat -c %s a
truncate -s -1 a; stat -c %s a
truncate -s '<3' a; truncate -s '>2' a; stat -c %s a
truncate -s %4 a; stat -c %s a
truncate -s 1K b; stat -c %s b
truncate -c -s 1 nosuch; echo $?
truncate -r a c; stat -c %s c
truncate -s x a; truncate a; truncate -s 1
## stdout:
#| 0123
#| 6
#| 5
#| 3
#| 4
#| 1024
#| 0
#| 4
## stderr:
#| truncate: Invalid number: ‘x’
#| truncate: you must specify either ‘--size’ or ‘--reference’
#| Try 'truncate --help' for more information.
#| truncate: missing file operand
#| Try 'truncate --help' for more information.
## exit: 1
## changes:
#~ /tmp/a file 0644 0:0 "012\u0000"
#+ /tmp/b file 0644 0:0 size=1024 sha256=5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef
#+ /tmp/c file 0644 0:0 "\u0000\u0000\u0000\u0000"

#### dd: blocks, skipping and seeking
## files: {"/tmp/a":"0123456789"}
dd if=a of=b bs=2 skip=1 count=2 status=none; cat b; echo
dd if=a of=c bs=1 seek=3 count=2 status=none; stat -c %s c
printf XY | dd of=a bs=1 seek=2 conv=notrunc status=none; cat a; echo
dd if=/dev/zero of=z bs=1k count=2 status=noxfer; stat -c %s z
printf abc | dd bs=1 count=2 status=none; echo
printf aBc | dd conv=ucase status=none; echo
dd if=nosuch of=x; echo $?
dd foo=1; echo $?
dd if=a of=b conv=excl; echo $?
## stdout:
#| 2345
#| 5
#| 01XY456789
#| 2048
#| ab
#| ABC
#| 1
#| 1
#| 1
## stderr:
#| 2+0 records in
#| 2+0 records out
#| dd: failed to open 'nosuch': No such file or directory
#| dd: unrecognized operand ‘foo=1’
#| Try 'dd --help' for more information.
#| dd: failed to open 'b': File exists
## exit: 0
## changes:
#~ /tmp/a file 0644 0:0 "01XY456789"
#+ /tmp/b file 0644 0:0 "2345"
#+ /tmp/c file 0644 0:0 "\u0000\u0000\u000001"
#+ /tmp/z file 0644 0:0 size=2048 sha256=e5a00aa9991ac8a5ee3109844d84a55583bd20572ad3ffcd42792f3c36b183ad

#### mkfifo: named pipes
umask 027
mkfifo a; mkfifo -m 600 b; mkfifo -m a=rw c; mkfifo a; echo $?
mkfifo no/such; mkfifo
## stdout:
#| 1
## stderr:
#| mkfifo: cannot create fifo 'a': File exists
#| mkfifo: cannot create fifo 'no/such': No such file or directory
#| mkfifo: missing operand
#| Try 'mkfifo --help' for more information.
## exit: 1
## changes:
#+ /tmp/a fifo 0640 0:0
#+ /tmp/b fifo 0600 0:0
#+ /tmp/c fifo 0666 0:0

#### mknod: special files
mknod p p; mknod -m 660 c c 1 3; mknod b b 7 0
mknod x q; mknod y c 1; mknod z p 1 2; mknod; mknod c c 1 3; echo $?
## stdout:
#| 1
## stderr:
#| mknod: missing operand after ‘q’
#| Special files require major and minor device numbers.
#| Try 'mknod --help' for more information.
#| mknod: missing operand after ‘1’
#| Try 'mknod --help' for more information.
#| mknod: extra operand ‘1’
#| Fifos do not have major and minor device numbers.
#| Try 'mknod --help' for more information.
#| mknod: missing operand
#| Try 'mknod --help' for more information.
#| mknod: c: File exists
## exit: 0
## changes:
#+ /tmp/b block 0644 0:0 7:0
#+ /tmp/c char 0660 0:0 1:3
#+ /tmp/p fifo 0644 0:0

#### nice, nohup, timeout: run commands
nice echo hi; nice -n 5 echo hi; nice -n x ls; echo $?
nice -n 3 nosuch; echo $?
nohup echo hi; timeout 5 echo hi; timeout -k 1 5 false; echo $?
timeout 1 nosuch; echo $?
timeout x ls; echo $?
timeout 5; nohup; echo $?
## stdout:
#| hi
#| hi
#| 125
#| 127
#| hi
#| hi
#| 1
#| 127
#| 125
#| 125
## stderr:
#| nice: invalid adjustment ‘x’
#| nice: ‘nosuch’: No such file or directory
#| timeout: failed to run command ‘nosuch’: No such file or directory
#| timeout: invalid time interval ‘x’
#| Try 'timeout --help' for more information.
#| Try 'timeout --help' for more information.
#| nohup: missing operand
#| Try 'nohup --help' for more information.
## exit: 0

#### chroot: to the root itself
chroot / echo hi; chroot /nosuch ls; echo $?
chroot / nosuch; echo $?
chroot /etc/passwd ls; echo $?
chroot
## stdout:
#| hi
#| 125
#| 127
#| 125
## stderr:
#| chroot: cannot change root directory to '/nosuch': No such file or directory
#| chroot: failed to run command ‘nosuch’: No such file or directory
#| chroot: cannot change root directory to '/etc/passwd': Not a directory
#| chroot: missing operand
#| Try 'chroot --help' for more information.
## exit: 125

#### sync: nothing to see
sync; sync /etc/passwd; sync nosuch; echo $?
## stdout:
#| 1
## stderr:
#| sync: error opening 'nosuch': No such file or directory
## exit: 0

#### du -b: apparent sizes of files
## files: {"/tmp/a":"0123456789","/tmp/b":"x"}
ln a c
du -b a b; du -bc a c; du -k --apparent-size a; du -bs nosuch; echo $?
## stdout: "10\ta\n1\tb\n10\ta\n10\ttotal\n1\ta\n1\n"
## stderr:
#| du: cannot access 'nosuch': No such file or directory
## exit: 0
## changes:
#+ /tmp/c file 0644 0:0 "0123456789"

#### gunzip, zcat: what gzip compressed
## files: {"/tmp/h.gz":"\u001f�\b\b�U\u0003k\u0000\u0003h\u0000�H����\u0002\u0000 0:6\u0006\u0000\u0000\u0000","/tmp/plain":"x"}
zcat h.gz; gzip -dc h.gz; gunzip -c h; gzip -t h.gz; echo $?
gunzip -k h.gz; gunzip h.gz; echo $?
gunzip -f h.gz; cat h
gunzip nosuch; echo $?
gunzip plain; echo $?
zcat plain; echo $?
gzip -cd <plain; echo $?
## stdout:
#| hello
#| hello
#| hello
#| 0
#| 2
#| hello
#| 1
#| 2
#| 1
#| 1
## stderr: "gzip: h already exists;\tnot overwritten\ngzip: nosuch.gz: No such file or directory\ngzip: plain: unknown suffix -- ignored\n\ngzip: plain: unexpected end of file\n\ngzip: stdin: unexpected end of file\n"
## exit: 0
## changes:
#+ /tmp/h file 0644 0:0 "hello\n"
#- /tmp/h.gz

#### gzip: what it refuses
## files: {"/tmp/a":"x","/tmp/a.gz":"y","/tmp/d":null}
gzip nosuch; echo $?
gzip a; echo $?
gzip a.gz; echo $?
gzip d; echo $?
## stdout:
#| 1
#| 2
#| 0
#| 2
## stderr: "gzip: nosuch: No such file or directory\ngzip: a.gz already exists;\tnot overwritten\ngzip: a.gz already has .gz suffix -- unchanged\ngzip: d is a directory -- ignored\n"
## exit: 0

#### tar -c -t -x: a tree and back
mkdir -m 750 d; echo hello >d/a; chmod 4711 d/a; chown 1:8 d/a; ln -s a d/l; touch -h -d '2001-02-03 04:05' d/a d/l d
tar -cf a.tar d/a d/l; tar tf a.tar; tar -tvf a.tar
mkdir x; tar -xf a.tar -C x; stat -c '%a %u:%g %Y' x/d/a
tar xvf a.tar d/l; rm a.tar
## stdout:
#| d/a
#| d/l
#| -rwx--x--x daemon/mail       6 2001-02-03 04:05 d/a
#| lrwxrwxrwx root/root         0 2001-02-03 04:05 d/l -> a
#| 711 1:8 981173100
#| d/l
## exit: 0
## changes:
#+ /tmp/d dir 0750 0:0
#+ /tmp/d/a file 0711 1:8 "hello\n"
#+ /tmp/d/l symlink 0777 0:0 -> a
#+ /tmp/x dir 0755 0:0
#+ /tmp/x/d dir 0755 0:0
#+ /tmp/x/d/a file 0711 1:8 "hello\n"
#+ /tmp/x/d/l symlink 0777 0:0 -> a

#### tar -c -C -f: with directories, one file each
mkdir -p d/e; echo 1 >d/e/f
tar -C d -cf - e | tar -tf -
tar cf - d | (mkdir x; cd x; tar xf -)
## stdout:
#| e/
#| e/f
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/e dir 0755 0:0
#+ /tmp/d/e/f file 0644 0:0 "1\n"
#+ /tmp/x dir 0755 0:0
#+ /tmp/x/d dir 0755 0:0
#+ /tmp/x/d/e dir 0755 0:0
#+ /tmp/x/d/e/f file 0644 0:0 "1\n"

#### tar: what is missing
## files: {"/tmp/a":"x"}
tar tf nosuch; echo $?
tar xf a; echo $?
tar cf b.tar nosuch; echo $?
tar cf c.tar a; tar xf c.tar nosuch; echo $?
tar; echo $?
tar cf d.tar; echo $?
rm *.tar
## stdout:
#| 2
#| 2
#| 2
#| 2
#| 2
#| 2
## stderr:
#| tar: nosuch: Cannot open: No such file or directory
#| tar: Error is not recoverable: exiting now
#| tar: This does not look like a tar archive
#| tar: Exiting with failure status due to previous errors
#| tar: nosuch: Cannot stat: No such file or directory
#| tar: Exiting with failure status due to previous errors
#| tar: nosuch: Not found in archive
#| tar: Exiting with failure status due to previous errors
#| tar: You must specify one of the '-Acdtrux', '--delete' or '--test-label' options
#| Try 'tar --help' or 'tar --usage' for more information.
#| tar: Cowardly refusing to create an empty archive
#| Try 'tar --help' or 'tar --usage' for more information.
## exit: 0

#### tar --strip-components --exclude -O: parts of it
mkdir -p d/e; echo 1 >d/e/f; echo 2 >d/g
tar cf a.tar --exclude=e d; tar tf a.tar
tar cf a.tar d/e/f d/g
mkdir x; tar xf a.tar --strip-components=1 -C x
tar xOf a.tar d/g; rm a.tar
## stdout:
#| d/
#| d/g
#| 2
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/e dir 0755 0:0
#+ /tmp/d/e/f file 0644 0:0 "1\n"
#+ /tmp/d/g file 0644 0:0 "2\n"
#+ /tmp/x dir 0755 0:0
#+ /tmp/x/e dir 0755 0:0
#+ /tmp/x/e/f file 0644 0:0 "1\n"
#+ /tmp/x/g file 0644 0:0 "2\n"

#### tar: absolute names lose their slash
echo x >h; tar cf a.tar /tmp/h 2>&1; tar tf a.tar; tar cPf a.tar /tmp/h; tar tf a.tar; mkdir x; tar xf a.tar -C x; rm a.tar
## stdout:
#| tar: Removing leading `/' from member names
#| tmp/h
#| /tmp/h
## stderr:
#| tar: Removing leading `/' from member names
#| tar: Removing leading `/' from member names
## exit: 0
## changes:
#+ /tmp/h file 0644 0:0 "x\n"
#+ /tmp/x dir 0755 0:0
#+ /tmp/x/tmp dir 0755 0:0
#+ /tmp/x/tmp/h file 0644 0:0 "x\n"

#### tar: hard links and long names
echo x >a; ln a b
n=abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij
echo y >$n
tar cf a.tar a b $n; tar tvf a.tar | cut -c1-10; mkdir x; tar xf a.tar -C x; stat -c %h x/a; rm a.tar
## stdout:
#| -rw-r--r--
#| hrw-r--r--
#| -rw-r--r--
#| 2
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "x\n"
#+ /tmp/abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij file 0644 0:0 "y\n"
#+ /tmp/b file 0644 0:0 "x\n"
#+ /tmp/x dir 0755 0:0
#+ /tmp/x/a file 0644 0:0 "x\n"
#+ /tmp/x/abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij file 0644 0:0 "y\n"
#+ /tmp/x/b file 0644 0:0 "x\n"

#### pidof: nobody
pidof nosuch; echo $?
pidof -x nosuch -s; echo $?
## stdout:
#| 1
#| 1
## exit: 0
