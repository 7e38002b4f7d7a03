#### find: one directory of one file, and what is missing
## files: {"/tmp/d/a":"x"}
find d
find d/ nosuch d/a
find nosuch; echo $?
## stdout:
#| d
#| d/a
#| d/
#| d/a
#| d/a
#| 1
## stderr:
#| find: ‘nosuch’: No such file or directory
#| find: ‘nosuch’: No such file or directory
## exit: 0

#### find: without operands
## files: {"/tmp/d/a":"x"}
cd d; find; find . -name a
## stdout:
#| .
#| ./a
#| ./a
## exit: 0

#### find -type: every kind of file
## files: {"/tmp/d/f":"x","/tmp/d/e":null,"/tmp/d/l":{"link":"f"},"/tmp/d/p":{"type":"fifo"}}
for t in f d l p s b c; do echo $t; find d -type $t; done
find d -type f,p | LC_ALL=C grep -c .
find d -type q
find d -type fd
## stdout:
#| f
#| d/f
#| d
#| d
#| d/e
#| l
#| d/l
#| p
#| d/p
#| s
#| b
#| c
#| 2
## stderr:
#| find: Unknown argument to -type: q
#| find: Must separate multiple arguments to -type using: ','
## exit: 1

#### find -xtype: what links point to
## files: {"/tmp/d/l":{"link":"f"},"/tmp/d/n":{"link":"no"},"/tmp/d/f":"x"}
find d -xtype l
find d -type l -xtype f
## stdout:
#| d/n
#| d/l
## exit: 0

#### find -name: patterns on the last component
## files: {"/tmp/d/a.txt":"x","/tmp/d/.hid":"y","/tmp/d/b/B.TXT":"z"}
find d -name '*.txt'
find d -name '.*'
find d -name '*hid'
find d -name 'd'
find d/ -name d
find d -name '[ab]*' -type f
find d -iname '*.txt' -name 'B*'
find d -name 'a\.txt'
find d -name b/B.TXT
## stdout:
#| d/a.txt
#| d/.hid
#| d/.hid
#| d
#| d/
#| d/a.txt
#| d/b/B.TXT
#| d/a.txt
## exit: 0

#### find -path -wholename -ipath: patterns on the path
## files: {"/tmp/d/a/x":"1","/tmp/d/b/x":"2"}
find d -path '*a/x'
find d -wholename 'd/b*' -type f
find d -path 'd/a'
find d -ipath 'D/A/X'
find d -path './d/*'
## stdout:
#| d/a/x
#| d/b/x
#| d/a
#| d/a/x
## exit: 0

#### find -regex: emacs expressions on the whole path
## files: {"/tmp/d/a1":"1","/tmp/d/b2":"2","/tmp/d/ccc":"3"}
find d -regex '.*/a.'
find d -regex 'a1'
find d -regex 'd/\(a1\|x\)'
find d -regex 'd/c+'
find d -iregex 'D/B2'
## stdout:
#| d/a1
#| d/a1
#| d/ccc
#| d/b2
## exit: 0

#### find -regextype -regex: other expressions
## files: {"/tmp/d/a1":"1","/tmp/d/ccc":"3"}
find d -regextype posix-extended -regex 'd/(a1|x)'
find d -regextype posix-extended -regex 'd/c{3}'
find d -regextype posix-basic -regex 'd/c\{3\}'
find d -regextype egrep -regex '.*[0-9]'
find d -regextype foo -regex x
## stdout:
#| d/a1
#| d/ccc
#| d/ccc
#| d/a1
## stderr:
#| find: Unknown regular expression type ‘foo’; valid types are ‘findutils-default’, ‘ed’, ‘emacs’, ‘gnu-awk’, ‘grep’, ‘posix-awk’, ‘awk’, ‘posix-basic’, ‘posix-egrep’, ‘egrep’, ‘posix-extended’, ‘posix-minimal-basic’, ‘sed’.
## exit: 1

#### find -maxdepth -mindepth: levels
## files: {"/tmp/d/a/b/c":"x"}
find d -maxdepth 0
find d -maxdepth 1
find d -mindepth 3
find d -mindepth 1 -maxdepth 2
find d -maxdepth x
## stdout:
#| d
#| d
#| d/a
#| d/a/b/c
#| d/a
#| d/a/b
## stderr:
#| find: Expected a positive decimal integer argument to -maxdepth, but got ‘x’
## exit: 1

#### find -depth: what is in a directory first
## files: {"/tmp/d/a/b":"x"}
find d -depth
find d -d -mindepth 1
## stdout:
#| d/a/b
#| d/a
#| d
#| d/a/b
#| d/a
## exit: 0

#### find -prune: does not enter
## files: {"/tmp/d/skip/x":"1","/tmp/d/keep/y":"2"}
find d -name skip -prune -o -type f -print
find d -path d/skip -prune -o -name nosuch
find d -name skip -prune
find d -depth -name skip -prune
## stdout:
#| d/keep/y
#| d/skip
#| d/skip
#| d/skip
## exit: 0

#### find -empty: files and directories
## files: {"/tmp/d/e":"","/tmp/d/f":"x","/tmp/d/g":null}
find d -type f -empty
find d -type d -empty
find d ! -empty -type f
## stdout:
#| d/e
#| d/g
#| d/f
## exit: 0

#### find -size: rounded up to units
truncate -s 0 a; truncate -s 1 b; truncate -s 512 c; truncate -s 513 e; truncate -s 2048 f
find a b c e f -size 1
find a b c e f -size +1
find a b c e f -size -1
find a b c e f -size 2k
find a b c e f -size -1k
find a b c e f -size 513c
find a b c e f -size +1k -o -size 0
find a -size x
find a -size 1x
## stdout:
#| b
#| c
#| e
#| f
#| a
#| f
#| a
#| e
#| a
#| f
## stderr:
#| find: invalid -size type `x'
#| find: invalid -size type `x'
## exit: 1
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 "\u0000"
#+ /tmp/c file 0644 0:0 size=512 sha256=076a27c79e5ace2a3d47f9dd2e83e4ff6ea8872b3c2218f66c92b89b55f36560
#+ /tmp/e file 0644 0:0 size=513 sha256=8ae7498b01f40e9d2a04df8a8a91cc0b180eb9eb64b78129f59a6d6ab547816b
#+ /tmp/f file 0644 0:0 size=2048 sha256=e5a00aa9991ac8a5ee3109844d84a55583bd20572ad3ffcd42792f3c36b183ad

#### find -perm: exact, all, any
## files: {"/tmp/d/a":{"content":"","mode":"0644"},"/tmp/d/b":{"content":"","mode":"0755"},"/tmp/d/c":{"content":"","mode":"4711"}}
find d -type f -perm 644
find d -type f -perm -111 | sort
find d -type f -perm /222 -perm -o=x | sort
find d -perm -u+s
find d -type f -perm u=rw,go=r
find d -perm -4000
find d -perm /000 -name a
find d -perm zz
## stdout:
#| d/a
#| d/b
#| d/c
#| d/b
#| d/c
#| d/c
#| d/a
#| d/c
#| d/a
## stderr:
#| find: warning: you have specified a mode pattern /000 (which is equivalent to /000). The meaning of -perm /000 has now been changed to be consistent with -perm -000; that is, while it used to match no files, it now matches all files.
#| find: invalid mode ‘zz’
## exit: 1

#### find -user -group -uid -gid: owners
## files: {"/tmp/a":{"content":"","owner":"1:8"},"/tmp/b":{"content":"","owner":"12345:54321"}}
find a b -user daemon
find a b -group mail
find a b -uid 12345
find a b -gid +1000
find a b -uid -5
find a b -user 1
find a b -nouser
find a b -nogroup
find a -user nosuch
find a -group nosuch
## stdout:
#| a
#| a
#| b
#| b
#| a
#| a
#| b
#| b
## stderr:
#| find: ‘nosuch’ is not the name of a known user
#| find: ‘nosuch’ is not the name of an existing group
## exit: 1

#### find -links -samefile: hard links
## files: {"/tmp/d/a":"x","/tmp/d/c":"y"}
ln d/a d/b
find d -type f -links 1
find d -samefile d/a -name b
find d -samefile nosuch
## stdout:
#| d/c
#| d/b
## stderr:
#| find: ‘nosuch’: No such file or directory
## exit: 1
## changes:
#+ /tmp/d/b file 0644 0:0 "x"

#### find -newer: than another file
touch -d @1000 a; touch -d @2000 b; touch -d @3000 c
find a b c -newer b
find a b c ! -newer b
find a b c -newermt @1500
find a -newer nosuch
## stdout:
#| c
#| a
#| b
#| b
#| c
## stderr:
#| find: ‘nosuch’: No such file or directory
## exit: 1
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""
#+ /tmp/c file 0644 0:0 ""

#### find -mtime -mmin: by age
touch -d '-3 days' a; touch -d '-90 minutes' b; touch -d '-10 days' c
find a b c -mtime +5
find a b c -mtime -1
find a b c -mtime 3
find a b c -mmin +60 -mmin -120
find a -mtime x
## stdout:
#| c
#| b
#| a
#| b
## stderr:
#| find: invalid argument `x' to `-mtime'
## exit: 1
## changes:
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""
#+ /tmp/c file 0644 0:0 ""

#### find -lname: targets of links
## files: {"/tmp/d/a":{"link":"/etc/passwd"},"/tmp/d/b":{"link":"x"}}
find d -lname '/etc/*'
find d -ilname X
## stdout:
#| d/a
#| d/b
## exit: 0

#### find -readable -writable -executable: as access(2) says
## files: {"/tmp/a":{"content":"","mode":"0644"},"/tmp/b":{"content":"","mode":"0755"}}
## user: "65534:65534"
find a b -readable
find a b -writable
find a b -executable
## stdout:
#| a
#| b
#| b
## exit: 0

#### find -L -H -P: links
## files: {"/tmp/d/f":"x","/tmp/l":{"link":"d"},"/tmp/e/k":{"link":"../d"}}
find l
find -H l
find -L e
find -P l
find -L e -type l
find e -follow -name f
## stdout:
#| l
#| l
#| l/f
#| e
#| e/k
#| e/k/f
#| l
#| e/k/f
## exit: 0

#### find -L: a loop of links
## files: {"/tmp/d/l":{"link":"."}}
find -L d; echo $?
## stdout:
#| d
#| 1
## stderr:
#| find: File system loop detected; ‘d/l’ is part of the same file system loop as ‘d’.
## exit: 0

#### find -xdev -mount: stays on the file system
## files: {"/tmp/d/a":"x"}
## tmpfs: [{"at":"/tmp/d/m"}]
touch d/m/x
find d -xdev -type f
find d -mount -name m
find d -name x
## stdout:
#| d/a
#| d/m
#| d/m/x
## exit: 0

#### find -print0 -print: separators
## files: {"/tmp/d/a":"x"}
find d -type f -print0 -print
## stdout: "d/a\u0000d/a\n"
## exit: 0

#### find -printf: everything about a name
## files: {"/tmp/d/e/f.x":"abc","/tmp/d/l":{"link":"e"},"/tmp/d/n":{"link":"no"}}
find d/e -type f -printf '%p|%f|%h|%P|%H|%d\n'
find ./d -maxdepth 0 -printf '%p|%f|%h|%P|%H|%d\n'
find / -maxdepth 0 -printf '%p|%f|%h|%P|%H|%d\n'
find d -type l -name l -printf '%p %y %Y %l\n'
find d -name n -printf '%y %Y\n'
## stdout:
#| d/e/f.x|f.x|d/e|f.x|d/e|1
#| ./d|d|.||./d|0
#| /|/|||/|0
#| d/l l d e
#| l N
## exit: 0

#### find -printf: everything about a file
## files: {"/tmp/f":{"content":"abc","mode":"4640","owner":"1:12345"}}
touch -d '2001-02-03 04:05:06' f
find f -printf '%m %M %u %g %U %G %s %n %y\n'
find f -printf '%T@ %TY-%Tm-%Td %TH:%TM %TS %t\n'
find f -printf '%T+ %Tc %TT\n'
find f -printf '[%10f] [%-10f] [%5s] [%05m] [%.2f]\n'
## stdout:
#| 4640 -rwSr----- daemon 12345 1 12345 3 1 f
#| 981173106.0000000000 2001-02-03 04:05 06.0000000000 Sat Feb  3 04:05:06.0000000000 2001
#| 2001-02-03+04:05:06.0000000000 Sat Feb  3 04:05:06 2001 04:05:06.0000000000
#| [         f] [f         ] [    3] [04640] [f]
## exit: 0

#### find -printf: escapes
## files: {"/tmp/f":"x"}
find f -printf 'a\tb\\c\101\0d\n%%\n'
find f -printf 'x\cy'
find f -printf '\q%q\n'
## stdout: "a\tb\\cA\u0000d\n%\nx\\q%q\n"
## stderr:
#| find: warning: unrecognized escape `\q'
#| find: warning: unrecognized format directive `%q'
## exit: 0

#### find -exec: once for each file
## files: {"/tmp/d/a b":"x"}
find d -type f -exec echo found {} \;
find d -type f -exec echo pre{}post {} \;
find d -type f -exec false \; -print
find d -type f -exec true \; -print
find d -type f -exec nosuch {} \; ; echo $?
find d -exec
find d -exec echo
## stdout:
#| found d/a b
#| pred/a bpost d/a b
#| d/a b
#| 0
## stderr:
#| find: ‘nosuch’: No such file or directory
#| find: missing argument to `-exec'
#| find: missing argument to `-exec'
## exit: 1

#### find -exec +: once for many
## files: {"/tmp/d/a":"x"}
find d -exec echo found {} +
find d -type f -exec sh -c 'exit 3' x {} + ; echo $?
find d -name nosuch -exec echo never {} +
find d -exec echo {} x {} +
find d -type f -exec echo + {} \;
## stdout:
#| found d d/a
#| 1
#| + d/a
## stderr:
#| find: Only one instance of {} is supported with -exec ... +
## exit: 0

#### find -execdir: in the file's directory
## files: {"/tmp/d/e/a":"x"}
find d -type f -execdir sh -c 'pwd; echo $1' x {} \;
find d -type f -execdir echo {} +
## stdout:
#| /tmp/d/e
#| ./a
#| ./a
## exit: 0

#### find -exec sh -c: with arguments
## files: {"/tmp/d/a":"x"}
find d -type f -exec sh -c 'for f; do echo "<$f>"; done' sh {} +
## stdout:
#| <d/a>
## exit: 0

#### find -delete: files and directories
## files: {"/tmp/d/a":"x","/tmp/d/e/b":"y","/tmp/f/g":"z","/tmp/f/h":"z"}
find d -delete
find f -name g -delete -print
find f -maxdepth 0 -delete; echo $?
## stdout:
#| f/g
#| 1
## stderr:
#| find: cannot delete ‘f’: Directory not empty
## exit: 0
## changes:
#- /tmp/d
#- /tmp/d/a
#- /tmp/d/e
#- /tmp/d/e/b
#- /tmp/f/g

#### find -quit: ends at once
## files: {"/tmp/d/a":"x","/tmp/d/b":"x"}
find d -print -quit
find d -name nosuch -o -quit
## stdout:
#| d
## exit: 0

#### find: operators and their precedence
## files: {"/tmp/d/a":"x","/tmp/d/b":"y"}
find d -name a -o -name b -print
find d \( -name a -o -name b \) -print | LC_ALL=C grep -c .
find d ! -name a ! -name d
find d -not -name a -a -type f
find d -name a -and -true -or -false
find d -name a , -name b
find d ! \( -name a -o -name d \) -print
## stdout:
#| d/b
#| 2
#| d/b
#| d/b
#| d/a
#| d/b
#| d/b
## exit: 0

#### find: malformed expressions
## files: {"/tmp/d/a":"x"}
find d -foo
find d -name
find d '('
find d '(' -name a
find d -name a ')'
find d '(' ')'
find d !
find d -a -name a
find d -name a -o
find d -name a x
find d -mtime
## stderr:
#| find: unknown predicate `-foo'
#| find: missing argument to `-name'
#| find: invalid expression; expected to find a ')' but didn't see one. Perhaps you need an extra predicate after '('
#| find: invalid expression; I was expecting to find a ')' somewhere but did not see one.
#| find: you have too many ')'
#| find: invalid expression; empty parentheses are not allowed.
#| find: expected an expression after '!'
#| find: invalid expression; you have used a binary operator '-a' with nothing before it.
#| find: expected an expression after '-o'
#| find: paths must precede expression: `x'
#| find: missing argument to `-mtime'
## exit: 1

#### find -fstype: the file system's type
## tmpfs: [{"at":"/mnt"}]
find /mnt /proc/version -maxdepth 0 -fstype tmpfs
find /mnt /proc/version -maxdepth 0 -fstype proc
## stdout:
#| /mnt
#| /proc/version
## exit: 0

#### find: a directory that cannot be read
## files: {"/tmp/d/a":{"type":"dir","mode":"0700"},"/tmp/d/a/x":"y"}
## user: "65534:65534"
find d; echo $?
## stdout:
#| d
#| d/a
#| 1
## stderr:
#| find: ‘d/a’: Permission denied
## exit: 0
