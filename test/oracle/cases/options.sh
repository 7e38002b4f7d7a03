#### chgrp -f -P --dereference --preserve-root: further options
touch a; ln -s a l; chgrp -f 1 nosuch; echo $?; chgrp --dereference 8 l; stat -c %g a l; mkdir d; ln -s ../a d/l; chgrp -RP 9 d; stat -c %g a d/l; chgrp -R --preserve-root 1 /; echo $?; chgrp -R --no-preserve-root 1 d
## stdout:
#| 1
#| 8
#| 0
#| 8
#| 9
#| 1
## stderr:
#| chgrp: it is dangerous to operate recursively on '/'
#| chgrp: use --no-preserve-root to override this failsafe
## exit: 0
## changes:
#+ /tmp/a file 0644 0:8 ""
#+ /tmp/d dir 0755 0:1
#+ /tmp/d/l symlink 0777 0:1 -> ../a
#+ /tmp/l symlink 0777 0:0 -> a

#### chown --dereference --preserve-root --no-preserve-root: further options
touch a; ln -s a l; chown --dereference 3 l; stat -c %u a l; chown -R --preserve-root 1 /; echo $?; mkdir d; chown -R --no-preserve-root 1 d; stat -c %u d; chown -R --dereference 1 d; echo $?
## stdout:
#| 3
#| 0
#| 1
#| 1
#| 1
## stderr:
#| chown: it is dangerous to operate recursively on '/'
#| chown: use --no-preserve-root to override this failsafe
#| chown: -R --dereference requires either -H or -L
## exit: 0
## changes:
#+ /tmp/a file 0644 3:0 ""
#+ /tmp/d dir 0755 1:0
#+ /tmp/l symlink 0777 0:0 -> a

#### chmod -X -s -t -u -g -o -a -1 -+ -=: modes that look like options
touch a; chmod 7777 a; for m in -s -t -u -X -g -o; do chmod $m a; stat -c "$m %a" a; done; chmod 777 a; chmod -a=r a; stat -c %a a; chmod 777 a; for m in -1 -20 -300 -4 -5 -6 -7; do chmod 777 a; chmod $m a; stat -c "$m %a" a; done; mkdir d; chmod -R --no-preserve-root 700 d
## stdout:
#| -s 1777
#| -t 777
#| -u 22
#| -X 22
#| -g 22
#| -o 22
#| 777
#| -1 776
#| -20 757
#| -300 477
#| -4 773
#| -5 772
#| -6 771
#| -7 770
## stderr:
#| chmod: a: new permissions are ----w--w-, not ---------
#| chmod: a: new permissions are ----w--w-, not ---------
#| chmod: a: new permissions are ----w--w-, not ---------
#| chmod: invalid mode: ‚Äò-a=r‚Äô
#| Try 'chmod --help' for more information.
## exit: 0
## changes:
#+ /tmp/a file 0770 0:0 ""
#+ /tmp/d dir 0700 0:0

#### chroot --skip-chdir: stays where it is
cd /usr; chroot --skip-chdir / pwd; chroot / pwd
## stdout:
#| /usr
#| /
## exit: 0

#### df -a -v --no-sync: accepted
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
df -a -t tmpfs; df -v --no-sync /mnt
## stdout:
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| tmpfs               1024     0      1024   0% /mnt
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| tmpfs               1024     0      1024   0% /mnt
## exit: 0

#### du -a -d -h -m -S -x: apparent sizes
printf %2000s x >a; ln a b; printf y >c; du -ab a b c; du -bh a; du --apparent-size -m a; du -bx c; du -bd 0 c; du --apparent-size -hc a c
## stdout: "2000\ta\n1\tc\n2.0K\ta\n1\ta\n1\tc\n1\tc\n2.0K\ta\n1\tc\n2.0K\ttotal\n"
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 size=2000 sha256=7f3da260295a361850c690aad6cfcf6a78bb1d8224afc640d094960a4f034317
#+ /tmp/b file 0644 0:0 size=2000 sha256=7f3da260295a361850c690aad6cfcf6a78bb1d8224afc640d094960a4f034317
#+ /tmp/c file 0644 0:0 "y"

#### findmnt -l -M -S -k -f: one mount
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
findmnt -nl -o TARGET -S tmpfs; findmnt -n -o FSTYPE -M /mnt; findmnt -knf -o TARGET -t tmpfs; findmnt -M /etc; echo $?
## stdout:
#| /mnt
#| tmpfs
#| /mnt
#| 1
## exit: 0

#### flock -o -s -u -w -E: locks that are free
flock -o l echo a; flock -s l echo b; (flock -s 9; flock -u 9; echo c) 9>l; flock -w 1 l echo d; flock -E 5 -n l sh -c 'exit 4'; echo $?
## stdout:
#| a
#| b
#| c
#| d
#| 4
## exit: 0
## changes:
#+ /tmp/l file 0644 0:0 ""

#### gunzip -d -n -q -S -t -v: further options
## files: {"/tmp/h.gz":"\u001fã\b\b±U\u0003k\u0000\u0003h\u0000ÀHÕ……Á\u0002\u0000 0:6\u0006\u0000\u0000\u0000"}
gunzip -t h.gz; echo $?; gunzip -dn -k h.gz; cat h; cp h.gz x.y; gunzip -S .y x.y; cat x; gunzip -q h; echo $?; gunzip -6 -c h.gz
## stdout:
#| 0
#| hello
#| hello
#| 0
#| hello
## exit: 0
## changes:
#+ /tmp/h file 0644 0:0 "hello\n"
#+ /tmp/x file 0644 0:0 "hello\n"

#### gzip -d -f -k -n -q -S: decompresses
## files: {"/tmp/h.gz":"\u001fã\b\b±U\u0003k\u0000\u0003h\u0000ÀHÕ……Á\u0002\u0000 0:6\u0006\u0000\u0000\u0000"}
gzip -dkn h.gz; echo 1 >h; gzip -dkf h.gz; cat h; gzip -q -dk h; echo $?; cp h.gz x.y; gzip -d -S .y x.y; cat x; gzip -1 nosuch; gzip -9 nosuch; echo $?
## stdout:
#| hello
#| 0
#| hello
#| 1
## stderr:
#| gzip: nosuch: No such file or directory
#| gzip: nosuch: No such file or directory
## exit: 0
## changes:
#+ /tmp/h file 0644 0:0 "hello\n"
#+ /tmp/x file 0644 0:0 "hello\n"

#### zcat -c -d -f -k -n -q -t: further options
## files: {"/tmp/h.gz":"\u001fã\b\b±U\u0003k\u0000\u0003h\u0000ÀHÕ……Á\u0002\u0000 0:6\u0006\u0000\u0000\u0000","/tmp/p":"plain\n"}
zcat -c h.gz; zcat -d h; zcat -f p h.gz; zcat -k h.gz; zcat -n h.gz; zcat -q nosuch; echo $?; zcat -t h.gz; zcat <h.gz; cat h.gz h.gz | zcat
## stdout:
#| hello
#| hello
#| plain
#| hello
#| hello
#| hello
#| 1
#| hello
#| hello
#| hello
## stderr:
#| gzip: nosuch.gz: No such file or directory
## exit: 0

#### hostname -I -s: nothing without interfaces
hostname -I; hostname -s
## stdout:
#|
#| oracle
## exit: 0

#### id -a -z: further options
id -a; id -zu | tr '\0' +; id -Gz | tr '\0' +; id -z; echo $?
## stdout:
#| uid=0(root) gid=0(root) groups=0(root)
#| 0+0+1
## stderr:
#| id: option --zero not permitted in default format
## exit: 0

#### install --backup -c: further options
echo 1 >a; echo 2 >b; install -c --backup=numbered a b; install --backup a b; ls
## stdout:
#| a
#| b
#| b.~1~
#| b.~2~
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "1\n"
#+ /tmp/b file 0755 0:0 "1\n"
#+ /tmp/b.~1~ file 0644 0:0 "2\n"
#+ /tmp/b.~2~ file 0755 0:0 "1\n"

#### ionice -n -t: runs commands
ionice -c 2 -n 7 echo a; ionice -t -c 3 echo b; ionice -c 3 nosuch; echo $?
## stdout:
#| a
#| b
#| 127
## stderr:
#| ionice: failed to execute nosuch: No such file or directory
## exit: 0

#### ln --backup -d: further options
touch a b; ln --backup=simple -f a b; ls; ln -d a c; stat -c %h a
## stdout:
#| a
#| b
#| b~
#| 3
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""
#+ /tmp/b~ file 0644 0:0 ""
#+ /tmp/c file 0644 0:0 ""

#### ls --sort --quoting-style -U: sorting by word
printf 1 >b; printf 333 >a; printf 22 >c; touch -d @1 a; ls --sort=size; ls --sort=time -r | tail -n 1; ls --sort=extension; ls --quoting-style=literal a; ls --sort=none a
## stdout:
#| a
#| c
#| b
#| b
#| a
#| b
#| c
#| a
#| a
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "333"
#+ /tmp/b file 0644 0:0 "1"
#+ /tmp/c file 0644 0:0 "22"

#### mkfifo -Z, mknod -Z, mv -Z: nothing without SELinux
mkfifo -Z a; mknod -Z b p; mv -Z a c; ls
## stdout:
#| b
#| c
## exit: 0
## changes:
#+ /tmp/b fifo 0644 0:0
#+ /tmp/c fifo 0644 0:0

#### mount -r -n -w -s -f: further options
mkdir m; mount -r -n -t tmpfs x m; touch m/a; echo $?; umount -n m; mount -w -t tmpfs -o size=64k x m; touch m/a; umount -f m; mount -f -t tmpfs x m; mountpoint -q m; echo $?
## stdout:
#| 1
#| 32
## stderr:
#| touch: cannot touch 'm/a': Read-only file system
## exit: 0
## changes:
#+ /tmp/m dir 0755 0:0

#### mount -a: what fstab says
## files: {"/etc/fstab":"x /tmp/m tmpfs size=64k 0 0\ny /tmp/n tmpfs noauto 0 0\nproc /proc proc defaults 0 0\n"}
## ignore: ["/tmp/m","/tmp/n"]
mkdir m n; mount -a; echo $?; mountpoint m; mountpoint n; mount -a -t nosuch; echo $?
## stdout:
#| 0
#| m is a mountpoint
#| n is not a mountpoint
#| 0
## exit: 0

#### umount -l -q -R -r -v: further options
mkdir m; mount -t tmpfs x m; mkdir m/n; mount -t tmpfs y m/n; umount m; echo $?; umount -R m; echo $?; umount -q m; echo $?; mount -t tmpfs x m; cd m; umount /tmp/m; echo $?; cd ..; umount -l m; umount -r m; echo $?
## stdout:
#| 32
#| 0
#| 32
#| 32
#| 32
## stderr:
#| umount: /tmp/m: target is busy.
#| umount: /tmp/m: target is busy.
#| umount: m: not mounted.
## exit: 0
## changes:
#+ /tmp/m dir 0755 0:0

#### mountpoint --nofollow: a link is none
ln -s /proc l; mountpoint --nofollow l; echo $?; mountpoint --nofollow /proc; mountpoint -q --nofollow l; echo $?
## stdout:
#| l is not a mountpoint
#| 32
#| /proc is a mountpoint
#| 32
## exit: 0
## changes:
#+ /tmp/l symlink 0777 0:0 -> /proc

#### pwd -L -P: by PWD
mkdir d; ln -s d l; cd l; export PWD; /bin/pwd -L; /bin/pwd -P; PWD=/nosuch /bin/pwd -L; PWD=/tmp/./d /bin/pwd -L; /bin/pwd x
## stdout:
#| /tmp/l
#| /tmp/d
#| /tmp/d
#| /tmp/d
#| /tmp/d
## stderr:
#| /bin/pwd: ignoring non-option arguments
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/l symlink 0777 0:0 -> d

#### run-parts --new-session --umask --stdin: accepted
## files: {"/tmp/rp/a":{"content":"#!/bin/sh\numask\n","mode":"0755"}}
run-parts --new-session rp; run-parts -u 022 rp; run-parts --umask=022 rp
## stdout:
#| 0022
#| 0022
#| 0022
## exit: 0

#### setsid -c -f -w: runs commands
setsid -w sh -c 'echo a; exit 3'; echo $?
## stdout:
#| a
#| 3
## exit: 0

#### sync -d -f: of files
touch a; sync -d a; sync -f a; sync -d nosuch; echo $?
## stdout:
#| 1
## stderr:
#| sync: error opening 'nosuch': No such file or directory
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""

#### tempfile -d -m -n -p -s: makes files
mkdir d; f=$(tempfile -d d -p abc -s .x 2>/dev/null); echo ${#f} "${f%??????.x}"; stat -c %a $f; rm $f; tempfile -n d/own; tempfile -n d/own; echo $?; f=$(tempfile -m 640 2>/dev/null); stat -c %a $f; rm $f
## stdout:
#| 13 d/abc
#| 600
#| d/own
#| 1
#| 640
## stderr:
#| WARNING: tempfile is deprecated; consider using mktemp instead.
#| WARNING: tempfile is deprecated; consider using mktemp instead.
#| open: File exists
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/own file 0600 0:0 ""

#### timeout --foreground --preserve-status -s -v: runs commands
timeout --foreground 5 echo a; timeout --preserve-status 5 sh -c 'exit 3'; echo $?; timeout -s KILL -v 5 echo b; timeout -k 1 0 echo c; timeout 1.5s echo d
## stdout:
#| a
#| 3
#| b
#| c
#| d
## exit: 0

#### timeout: a command that takes too long
timeout 1 sleep 2; echo $?
## stdout:
#| 124
## exit: 0

#### touch -f --time: one time alone
touch -d @5 a; touch --time=atime a; stat -c %Y a; touch -f --time=modify -d @9 a; stat -c %Y a
## stdout:
#| 5
#| 9
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""

#### uname -a -r -v: parts of the whole
[ "$(uname -r)" = "$(uname -a | cut -d' ' -f3)" ] && echo release; [ "$(uname -m)" = "$(arch)" ] && echo machine; case $(uname -a) in *"$(uname -v)"*) echo version;; esac; uname -sn
## stdout:
#| release
#| machine
#| version
#| Linux oracle
## exit: 0

#### arch: the machine
[ "$(arch)" = "$(uname -m)" ] && echo same; arch x; echo $?
## stdout:
#| same
#| 1
## stderr:
#| arch: extra operand ‚Äòx‚Äô
#| Try 'arch --help' for more information.
## exit: 0

#### who: nobody
who; echo $?
## stdout:
#| 0
## exit: 0

#### xargs -e -l --eof --max-lines: old forms
printf 'a b\nc\n' | xargs -l echo; printf 'a\n_\nb\n' | xargs -e_ echo; printf 'a\nb\n' | xargs -e echo; printf '1\n2\n3\n' | xargs --max-lines=2 echo; printf 'a\nEND\nb\n' | xargs --eof=END echo
## stdout:
#| a b
#| c
#| a
#| a b
#| 1 2
#| 3
#| a
## exit: 0

#### pidof -o -q -S -c -n: nobody
pidof -c nosuch; echo $?; pidof -q nosuch; echo $?; pidof -n -o 1 nosuch; echo $?
## stdout:
#| 1
#| 1
#| 1
## exit: 0

#### logger -t -p -i: says nothing
logger -t x -p user.info message; echo $?; echo text | logger -t x; echo $?; logger -i text; echo $?
## stdout:
#| 0
#| 0
#| 0
## exit: 0

#### nohup, nice: exit statuses of what they run
nohup sh -c 'exit 3'; echo $?; nice sh -c 'exit 4'; echo $?; nohup nosuch; echo $?; nice -n 1 -- echo x; nice --adjustment=2 echo y
## stdout:
#| 3
#| 4
#| 127
#| x
#| y
## stderr:
#| nohup: failed to run command 'nosuch': No such file or directory
## exit: 0

#### getconf: what is not known
getconf NAME_MAX /; getconf PATH_MAX /; getconf UINT_MAX; getconf GNU_LIBC_VERSION
## stdout:
#| 255
#| 4096
#| 4294967295
#| glibc 2.36
## exit: 0

#### cat -e -t -v: high bytes
printf '\000\001\177\200\377\n\t' >a; cat -v a; cat -e a; cat -t a; cat -A a | wc -c
## stdout: "^@^A^?M-^@M-^?\n\t^@^A^?M-^@M-^?$\n\t^@^A^?M-^@M-^?\n^I18\n"
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "\u0000\u0001\u007f\u0080\u00ff\n\t"
