#### basename: last components and suffixes
basename /a/b.c
basename a/b/
basename /
basename //
basename ''
basename a.c .c
basename .c .c
basename a/b.tar.gz .gz
basename a b c
basename
## stdout:
#| b.c
#| b
#| /
#| /
#|
#| a
#| .c
#| b.tar
## stderr:
#| basename: extra operand ‘c’
#| Try 'basename --help' for more information.
#| basename: missing operand
#| Try 'basename --help' for more information.
## exit: 1

#### basename -a -s -z: several names
basename -a x/a y/b
basename -s .c x/a.c y/b.c
basename -az a/b c
basename --suffix=.h a.h
## stdout: "a\nb\na\nb\nb\u0000c\u0000a\n"
## exit: 0

#### dirname: what comes before
dirname /a/b a/b/ a / // '' /a a//b// ./x
dirname -z a/b
dirname
## stdout: "/a\na\n.\n/\n/\n.\n/\na\n.\na\u0000"
## stderr:
#| dirname: missing operand
#| Try 'dirname --help' for more information.
## exit: 1

#### realpath: resolves links
## files: {"/tmp/d/f":"x","/tmp/l":{"link":"d"},"/tmp/n":{"link":"no/such"}}
realpath l/f d/../l ./d//f
realpath l/new
realpath nosuch
realpath no/such; echo $?
realpath n; echo $?
realpath
## stdout:
#| /tmp/d/f
#| /tmp/d
#| /tmp/d/f
#| /tmp/d/new
#| /tmp/nosuch
#| 1
#| 1
## stderr:
#| realpath: no/such: No such file or directory
#| realpath: n: No such file or directory
#| realpath: missing operand
#| Try 'realpath --help' for more information.
## exit: 1

#### realpath -e: everything exists
## files: {"/tmp/f":"x"}
realpath -e f
realpath -e nosuch; echo $?
realpath -e f/x
## stdout:
#| /tmp/f
#| 1
## stderr:
#| realpath: nosuch: No such file or directory
#| realpath: f/x: Not a directory
## exit: 1

#### realpath -m: nothing need exist
realpath -m no/such/../x a//b/.
realpath -m /etc/../nosuch/y
## stdout:
#| /tmp/no/x
#| /tmp/a/b
#| /nosuch/y
## exit: 0

#### realpath -s: without resolving links
## files: {"/tmp/d/f":"x","/tmp/l":{"link":"d"}}
realpath -s l/f l/../x
realpath -s -m a/b
## stdout:
#| /tmp/l/f
#| /tmp/x
#| /tmp/a/b
## exit: 0

#### realpath -L -P: dots before or after links
## files: {"/tmp/d/e/f":"x","/tmp/l":{"link":"d/e"}}
realpath -L l/..
realpath -P l/..
## stdout:
#| /tmp
#| /tmp/d
## exit: 0

#### realpath --relative-to --relative-base: relative names
## files: {"/tmp/a/b":null,"/tmp/c":"x"}
realpath --relative-to=a/b c
realpath --relative-to=/etc /etc/passwd
realpath --relative-base=/tmp /tmp/c /etc
realpath --relative-to=a --relative-base=/tmp c /etc
realpath --relative-to=a a
## stdout:
#| ../../c
#| passwd
#| c
#| /etc
#| ../c
#| /etc
#| .
## exit: 0

#### realpath -q -z: silent, and NUL
realpath -q no/such; echo $?
realpath -z /tmp
## stdout: "1\n/tmp\u0000"
## exit: 0

#### readlink: targets of links
## files: {"/tmp/l":{"link":"x y"},"/tmp/f":"x"}
readlink l
readlink f; echo $?
readlink nosuch; echo $?
readlink
## stdout:
#| x y
#| 1
#| 1
## stderr:
#| readlink: missing operand
#| Try 'readlink --help' for more information.
## exit: 1

#### readlink -f: the last need not exist
## files: {"/tmp/d/f":"x","/tmp/l":{"link":"d"},"/tmp/n":{"link":"d/new"},"/tmp/x":{"link":"no/such"}}
readlink -f l/f l n
readlink -f nosuch no/such; echo $?
readlink -f x; echo $?
readlink -f f/..; echo $?
## stdout:
#| /tmp/d/f
#| /tmp/d
#| /tmp/d/new
#| /tmp/nosuch
#| 1
#| 1
#| 1
## exit: 0

#### readlink -e -m: everything or nothing exists
## files: {"/tmp/f":"x","/tmp/n":{"link":"no"}}
readlink -e f
readlink -e n; echo $?
readlink -m no/such/n n
## stdout:
#| /tmp/f
#| 1
#| /tmp/no/such/n
#| /tmp/no
## exit: 0

#### readlink -n -z: what ends the line
## files: {"/tmp/l":{"link":"x"}}
readlink -n l
readlink -z l
readlink -n l l
## stdout: "xx\u0000x\nx\n"
## stderr:
#| readlink: ignoring --no-newline with multiple arguments
## exit: 0

#### readlink -v -q -s: complaints
## files: {"/tmp/f":"x"}
readlink -v f nosuch
readlink -q f; echo $?
readlink -vs nosuch
## stdout:
#| 1
## stderr:
#| readlink: f: Invalid argument
#| readlink: nosuch: No such file or directory
## exit: 1

#### readlink -f: a loop of links
## files: {"/tmp/a":{"link":"b"},"/tmp/b":{"link":"a"}}
readlink -f a; echo $?
readlink a
readlink -v -f a
## stdout:
#| 1
#| b
## stderr:
#| readlink: a: Too many levels of symbolic links
## exit: 1

#### pathchk: names
pathchk /tmp/x 'a b'; echo $?
pathchk ''; echo $?
pathchk /etc/passwd/x; echo $?
## stdout:
#| 0
#| 1
#| 1
## stderr:
#| pathchk: '': No such file or directory
#| pathchk: /etc/passwd/x: Not a directory
## exit: 0

#### pathchk -p -P --portability: portable names
pathchk -p 'a b'
pathchk -p abcdefghijklmnop
pathchk -P -- -x
pathchk -P ''
pathchk --portability a-b/c.d; echo $?
## stdout:
#| 0
## stderr:
#| pathchk: nonportable character ‘ ’ in file name 'a b'
#| pathchk: limit 14 exceeded by length 16 of file name component ‘abcdefghijklmnop’
#| pathchk: leading '-' in a component of file name '-x'
#| pathchk: empty file name
## exit: 0

#### mktemp: files and directories are private
umask 000
f=$(mktemp); d=$(mktemp -d); g=$(mktemp /tmp/x.XXXXXX); h=$(mktemp -t yXXX); i=$(mktemp -p /var/tmp zXXXX)
stat -c '%a %F' "$f" "$d"
for n in "$f" "$d" "$g" "$h" "$i"; do echo "$n" | tr 'A-Za-z0-9' a | grep -c .; rm -r "$n"; done
echo "${f%.*} ${g%.*} ${#f} ${#g} ${#h} ${#i}"
## stdout:
#| 600 regular empty file
#| 700 directory
#| 1
#| 1
#| 1
#| 1
#| 1
#| /tmp/tmp /tmp/x 19 13 9 14
## exit: 0

#### mktemp -u -q --suffix: names only
n=$(mktemp -u aXXX.txt); echo ${#n}; ls
n=$(mktemp -u --suffix=.c bXXXX); echo ${n##*.} ${#n}
n=$(mktemp -u --tmpdir cXXXX); echo ${n%/*}
n=$(TMPDIR=/var/tmp mktemp -u); echo ${n%/*}
n=$(mktemp -ut dXXX); echo ${n%/*}
## stdout:
#| 8
#| c 7
#| /tmp
#| /var/tmp
#| /tmp
## exit: 0

#### mktemp: what it refuses
mktemp aXX
mktemp -t /a/bXXX
mktemp -p /tmp /aXXX
mktemp --suffix=/x aXXX
mktemp --suffix=x aXXXb
mktemp a b
mktemp /nosuch/aXXX; echo $?
mktemp -d /nosuch/aXXX
mktemp -q /nosuch/aXXX; echo $?
## stdout:
#| 1
#| 1
## stderr:
#| mktemp: too few X's in template ‘aXX’
#| mktemp: invalid template, ‘/a/bXXX’, contains directory separator
#| mktemp: invalid template, ‘/aXXX’; with --tmpdir, it may not be absolute
#| mktemp: invalid suffix ‘/x’, contains directory separator
#| mktemp: with --suffix, template ‘aXXXb’ must end in X
#| mktemp: too many templates
#| Try 'mktemp --help' for more information.
#| mktemp: failed to create file via template ‘/nosuch/aXXX’: No such file or directory
#| mktemp: failed to create directory via template ‘/nosuch/aXXX’: No such file or directory
## exit: 0
