#### cp, mv, ln, touch, mkdir: into a directory that may not be searched
## files: {"/tmp/d":{"type":"dir","mode":"0700"},"/tmp/d/f":"x","/tmp/mine":{"type":"dir","mode":"0777"}}
## user: "65534:65534"
cp d/f mine; mv d/f mine; ln d/f mine; ln -s x d/l; touch d/f; touch d/new; mkdir d/e; mkdir -p d/e/f; rm d/f; rm -f d/f; echo $?; rmdir d/e; cat d/f; ls d/f; stat -c %a d/f; chmod 600 d/f; chown 1 d/f; readlink d/f; echo $?; readlink -f d/f; echo $?; realpath d/f; find d
## stdout:
#| 1
#| 1
#| 1
#| d
## stderr:
#| cp: cannot stat 'd/f': Permission denied
#| mv: cannot stat 'd/f': Permission denied
#| ln: failed to access 'd/f': Permission denied
#| ln: failed to create symbolic link 'd/l': Permission denied
#| touch: cannot touch 'd/f': Permission denied
#| touch: cannot touch 'd/new': Permission denied
#| mkdir: cannot create directory ‘d/e’: Permission denied
#| mkdir: cannot create directory ‘d’: Permission denied
#| rm: cannot remove 'd/f': Permission denied
#| rm: cannot remove 'd/f': Permission denied
#| rmdir: failed to remove 'd/e': Permission denied
#| cat: d/f: Permission denied
#| ls: cannot access 'd/f': Permission denied
#| stat: cannot statx 'd/f': Permission denied
#| chmod: cannot access 'd/f': Permission denied
#| chown: cannot access 'd/f': Permission denied
#| realpath: d/f: Permission denied
#| find: ‘d’: Permission denied
## exit: 1

#### cp, mv, ln, touch, mkdir: into a directory that may not be written
## files: {"/tmp/d":{"type":"dir","mode":"0755"},"/tmp/d/f":"x","/tmp/d/g":{"content":"secret","mode":"0600"},"/tmp/mine":{"type":"dir","mode":"0777"}}
## user: "65534:65534"
cp d/f mine; cp d/g mine; mv d/f mine; ln d/f mine; ln -s x d/l; touch d/f; touch -c d/f; touch d/new; mkdir d/e; rm d/f; rmdir d; cat d/g; cp mine/f d; cp mine/f d/f; mv mine/f d; install mine/f d; mkfifo d/p; truncate -s 0 d/f; dd if=d/g status=none; mktemp d/XXX; mktemp -d d/XXX; tempfile -d d 2>&1 | tail -n 1
## stdout:
#| mkstemps: Permission denied
## stderr:
#| cp: cannot open 'd/g' for reading: Permission denied
#| mv: cannot move 'd/f' to 'mine/f': Permission denied
#| ln: failed to create hard link 'mine/f': File exists
#| ln: failed to create symbolic link 'd/l': Permission denied
#| touch: cannot touch 'd/f': Permission denied
#| touch: setting times of 'd/f': Permission denied
#| touch: cannot touch 'd/new': Permission denied
#| mkdir: cannot create directory ‘d/e’: Permission denied
#| rm: cannot remove 'd/f': Permission denied
#| rmdir: failed to remove 'd': Operation not permitted
#| cat: d/g: Permission denied
#| cp: cannot create regular file 'd/f': Permission denied
#| cp: cannot create regular file 'd/f': Permission denied
#| mv: cannot move 'mine/f' to 'd/f': Permission denied
#| install: cannot remove 'd/f': Permission denied
#| mkfifo: cannot create fifo 'd/p': Permission denied
#| truncate: cannot open 'd/f' for writing: Permission denied
#| dd: failed to open 'd/g': Permission denied
#| mktemp: failed to create file via template ‘d/XXX’: Permission denied
#| mktemp: failed to create directory via template ‘d/XXX’: Permission denied
## exit: 0
## changes:
#+ /tmp/mine/f file 0644 65534:65534 "x"

#### cp -r, rm -r: trees with parts that may not be read
## files: {"/tmp/t":{"type":"dir","mode":"0755"},"/tmp/t/no":{"type":"dir","mode":"0700"},"/tmp/mine":{"type":"dir","mode":"0777"}}
## user: "65534:65534"
cp -r t mine/t; echo $?; chmod -R 755 t; chown -R 1 t; rm -rf t; echo $?; ls -R t; find t -type f; ls mine/t
## stdout:
#| 1
#| 1
#| t:
#| no
#| no
## stderr:
#| cp: cannot access 't/no': Permission denied
#| chmod: changing permissions of 't': Operation not permitted
#| chmod: changing permissions of 't/no': Operation not permitted
#| chmod: cannot read directory 't/no': Permission denied
#| chown: cannot read directory 't/no': Permission denied
#| chown: changing ownership of 't': Operation not permitted
#| rm: cannot remove 't/no': Permission denied
#| ls: cannot open directory 't/no': Permission denied
#| find: ‘t/no’: Permission denied
## exit: 0
## changes:
#+ /tmp/mine/t dir 0755 65534:65534
#+ /tmp/mine/t/no dir 0700 65534:65534

#### cp -p, cp -a: owners that a user cannot give
## files: {"/tmp/f":{"content":"x","mode":"4755","owner":"1:1"},"/tmp/mine":{"type":"dir","mode":"0777"}}
## user: "65534:65534"
cp -p f mine/a; cp -a f mine/b; cp --preserve=mode f mine/c; install -o root f mine/d; echo $?; install -m 4711 f mine/e; stat -c '%a %u:%g %n' mine/*
## stdout:
#| 1
#| 755 65534:65534 mine/a
#| 755 65534:65534 mine/b
#| 4755 65534:65534 mine/c
#| 600 65534:65534 mine/d
#| 4711 65534:65534 mine/e
## stderr:
#| install: cannot change ownership of 'mine/d': Operation not permitted
## exit: 0
## changes:
#+ /tmp/mine/a file 0755 65534:65534 "x"
#+ /tmp/mine/b file 0755 65534:65534 "x"
#+ /tmp/mine/c file 4755 65534:65534 "x"
#+ /tmp/mine/d file 0600 65534:65534 "x"
#+ /tmp/mine/e file 4711 65534:65534 "x"

#### chmod, chown, chgrp: by the owner
## files: {"/tmp/f":{"content":"x","mode":"0644","owner":"65534:65534"},"/tmp/d":{"type":"dir","mode":"0755","owner":"65534:65534"}}
## user: "65534:65534"
chmod 4755 f; chmod 2755 f; chmod g+s d; chown 65534 f; chgrp 65534 f; chgrp 0 f; chown 0 f; chown :65534 f; chmod 000 f; cat f; touch f; touch -d @5 f; stat -c %a f
## stdout:
#| 0
## stderr:
#| chgrp: changing group of 'f': Operation not permitted
#| chown: changing ownership of 'f': Operation not permitted
#| cat: f: Permission denied
## exit: 0
## changes:
#~ /tmp/d dir 2755 65534:65534
#~ /tmp/f file 0000 65534:65534 "x"

#### cat, cp, ls: loops of links
ln -s a b; ln -s b a; cat a; cp a x; ls a; ls -L a; mkdir a/b; touch a; mv a c; rm -f b; readlink c; test -e c; echo $?; chmod 600 c; ln c d; ls -l d | cut -c1
## stdout:
#| b
#| 1
#| l
## stderr:
#| cat: a: Too many levels of symbolic links
#| cp: cannot stat 'a': Too many levels of symbolic links
#| ls: cannot access 'a': Too many levels of symbolic links
#| ls: cannot access 'a': Too many levels of symbolic links
#| mkdir: cannot create directory ‘a/b’: Too many levels of symbolic links
#| touch: cannot touch 'a': Too many levels of symbolic links
#| chmod: cannot operate on dangling symlink 'c'
## exit: 0
## changes:
#+ /tmp/c symlink 0777 0:0 -> b
#+ /tmp/d symlink 0777 0:0 -> b

#### cat, cp, mkdir: names that are too long
n=$(printf %0300d 0); cat $n; touch $n; mkdir $n; mkdir -p x/$n; cp /etc/passwd $n; ln -s x $n; mv x $n; rm $n; rm -f $n; echo $?; ls $n; find $n
## stdout:
#| 1
## stderr:
#| cat: 000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000: File name too long
#| touch: cannot touch '000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000': File name too long
#| mkdir: cannot create directory ‘000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000’: File name too long
#| mkdir: cannot create directory ‘x/000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000’: File name too long
#| cp: cannot stat '000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000': File name too long
#| ln: failed to create symbolic link '000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000' -> 'x': File name too long
#| mv: cannot stat '000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000': File name too long
#| rm: cannot remove '000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000': File name too long
#| rm: cannot remove '000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000': File name too long
#| ls: cannot access '000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000': File name too long
#| find: ‘000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000’: File name too long
## exit: 1
## changes:
#+ /tmp/x dir 0755 0:0

#### cat, cp, ls: through a file
touch f; cat f/x; cp f/x y; ls f/x; mv f/x y; ln -s x f/x; mkdir -p f/x; rmdir f/x; rm f/x; rm -f f/x; echo $?; stat -c %a f/x; find f/x; chmod 1 f/x; chown 1 f/x; touch f/x; readlink -f f/x; echo $?; realpath -m f/x; install f f/x; cat f/; ls f/
## stdout:
#| 0
#| 1
#| /tmp/f/x
## stderr:
#| cat: f/x: Not a directory
#| cp: cannot stat 'f/x': Not a directory
#| ls: cannot access 'f/x': Not a directory
#| mv: cannot stat 'f/x': Not a directory
#| ln: failed to create symbolic link 'f/x': Not a directory
#| mkdir: cannot create directory ‘f’: Not a directory
#| rmdir: failed to remove 'f/x': Not a directory
#| rm: cannot remove 'f/x': Not a directory
#| stat: cannot statx 'f/x': Not a directory
#| find: ‘f/x’: Not a directory
#| chmod: cannot access 'f/x': Not a directory
#| chown: cannot access 'f/x': Not a directory
#| touch: cannot touch 'f/x': Not a directory
#| install: cannot stat 'f/x': Not a directory
#| cat: f/: Not a directory
#| ls: cannot access 'f/': Not a directory
## exit: 2
## changes:
#+ /tmp/f file 0644 0:0 ""

#### cat, dd, ls: directories where files are expected
mkdir d; cat d; dd if=d status=none; dd if=/dev/null of=d status=none; cp d x; truncate -s 1 d; echo x >d; ln d e; unlink d; tar tf d; gunzip d; mv d d/x; readlink d; echo $?
## stdout:
#| 1
## stderr:
#| cat: d: Is a directory
#| dd: error reading 'd': Is a directory
#| dd: failed to open 'd': Is a directory
#| cp: -r not specified; omitting directory 'd'
#| truncate: cannot open 'd' for writing: Is a directory
#| /var/lib/dpkg/info/oracle.postinst: 1: cannot create d: Is a directory
#| ln: d: hard link not allowed for directory
#| unlink: cannot unlink 'd': Is a directory
#| tar: d: Cannot read: Is a directory
#| tar: At beginning of tape, quitting now
#| tar: Error is not recoverable: exiting now
#| gzip: d is a directory -- ignored
#| mv: cannot move 'd' to a subdirectory of itself, 'd/x'
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0

#### mv, cp, rm: on read-only mounts
## tmpfs: [{"at":"/mnt"}]
mkdir /mnt/d; echo x >/mnt/f; echo y >g; mount -o remount,ro /mnt; mv /mnt/f .; echo $?; cat f; mv g /mnt; cp g /mnt; cp g /mnt/f; ln -s x /mnt/l; mkdir /mnt/e; mkdir -p /mnt/d; rmdir /mnt/d; chmod 600 /mnt/f; chown 1 /mnt/f; touch -c /mnt/f; install g /mnt/h; mktemp -p /mnt; mkfifo /mnt/p; truncate -s 0 /mnt/f; find /mnt -name f -delete; ls /mnt
## stdout:
#| 1
#| x
#| d
#| f
## stderr:
#| mv: cannot remove '/mnt/f': Read-only file system
#| mv: inter-device move failed: 'g' to '/mnt/g'; unable to remove target: Read-only file system
#| cp: cannot create regular file '/mnt/g': Read-only file system
#| cp: cannot create regular file '/mnt/f': Read-only file system
#| ln: failed to create symbolic link '/mnt/l': Read-only file system
#| mkdir: cannot create directory ‘/mnt/e’: Read-only file system
#| rmdir: failed to remove '/mnt/d': Read-only file system
#| chmod: changing permissions of '/mnt/f': Read-only file system
#| chown: changing ownership of '/mnt/f': Read-only file system
#| touch: setting times of '/mnt/f': Read-only file system
#| install: cannot create regular file '/mnt/h': Read-only file system
#| mktemp: failed to create file via template ‘/mnt/tmp.XXXXXXXXXX’: Read-only file system
#| mkfifo: cannot create fifo '/mnt/p': Read-only file system
#| truncate: cannot open '/mnt/f' for writing: Read-only file system
#| find: cannot delete ‘/mnt/f’: Read-only file system
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "x\n"
#+ /tmp/g file 0644 0:0 "y\n"

#### cat: a directory on standard input
mkdir d; cat <d; echo $?
## stdout:
#| 1
## stderr:
#| cat: -: Is a directory
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
