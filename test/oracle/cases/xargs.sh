#### xargs: gathers words
printf 'a b\nc  d\te\n\n f' | xargs
printf 'a b\nc\n' | xargs echo x y
## stdout:
#| a b c d e f
#| x y a b c
## exit: 0

#### xargs: quotes and backslashes
printf '"a b" '"'c d'"' e\\ f "g"h\n' | xargs -n 1 echo
printf '"a b\n' | xargs echo; echo $?
printf "it's\n" | xargs echo; echo $?
## stdout:
#| a b
#| c d
#| e f
#| gh
#| 1
#| 1
## stderr:
#| xargs: unmatched double quote; by default quotes are special to xargs unless you use the -0 option
#| xargs: unmatched single quote; by default quotes are special to xargs unless you use the -0 option
## exit: 0

#### xargs: empty input runs once
printf '' | xargs echo ran
printf '  \n' | xargs echo ran
## stdout:
#| ran
#| ran
## exit: 0

#### xargs -r: not with empty input
printf '' | xargs -r echo ran; echo $?
printf '\n' | xargs --no-run-if-empty echo ran
echo a | xargs -r echo
## stdout:
#| 0
#| a
## exit: 0

#### xargs -0: takes everything but NUL
printf 'a b\0"c\nd\0' | xargs -0 -n 1 echo
printf 'a\0b' | xargs --null -r echo
## stdout:
#| a b
#| "c
#| d
#| a b
## exit: 0

#### xargs -n: so many arguments
echo 1 2 3 4 5 | xargs -n 2 echo
echo 1 2 3 | xargs --max-args=2
echo 1 | xargs -n 0 echo
## stdout:
#| 1 2
#| 3 4
#| 5
#| 1 2
#| 3
## stderr:
#| xargs: value 0 for -n option should be >= 1
#| Try 'xargs --help' for more information.
## exit: 1

#### xargs -L: so many lines
printf 'a b\nc\n\nd \ne\nf\n' | xargs -L 2 echo
printf 'a b\nc\n' | xargs -L1
## stdout:
#| a b c
#| d e f
#| a b
#| c
## exit: 0

#### xargs -I: replaces in arguments
printf 'a b\n  c\n\nd\n' | xargs -I {} echo '<{}>' '{}{}'
printf 'x\n' | xargs -I % sh -c 'echo %'
echo a b | xargs -I{} echo
## stdout:
#| <a b> a ba b
#| <c> cc
#| <d> dd
#| x
#|
## exit: 0

#### xargs -i: replaces braces
printf 'a\nb\n' | xargs -i echo '[{}]'
## stdout:
#| [a]
#| [b]
## exit: 0

#### xargs -d: another delimiter
printf 'a b,c,d\n' | xargs -d , -n 1 echo
printf 'a b\nc\n' | xargs -d '\n' -n 1 echo
printf 'a:b' | xargs -d: echo
## stdout:
#| a b
#| c
#| d
#|
#| a b
#| c
#| a b
## exit: 0

#### xargs -a: reads a file
## files: {"/tmp/list":"a\nb\n"}
xargs -a list echo
xargs -a nosuch echo; echo $?
## stdout:
#| a b
#| 1
## stderr:
#| xargs: Cannot open input file ‘nosuch’: No such file or directory
## exit: 0

#### xargs -t: tells
echo a b | xargs -t echo x
## stdout:
#| x a b
## stderr:
#| echo x a b
## exit: 0

#### xargs: exit statuses
echo a | xargs false; echo $?
echo a | xargs nosuch; echo $?
echo a | xargs sh -c 'exit 255'; echo $?
printf '1\n2\n' | xargs -n 1 sh -c 'echo $0; exit $0'; echo $?
echo a | xargs /tmp; echo $?
## stdout:
#| 123
#| 127
#| 124
#| 1
#| 2
#| 123
#| 126
## stderr:
#| xargs: nosuch: No such file or directory
#| xargs: sh: exited with status 255; aborting
#| xargs: /tmp: Permission denied
## exit: 0

#### xargs -s: room for one command line
echo aaa bbb ccc | xargs -s 14 echo
echo aaaaaaaaaaaaaaaaaaaa | xargs -s 10 echo; echo $?
## stdout:
#| aaa bbb
#| ccc
#| 1
## stderr:
#| xargs: argument line too long
## exit: 0

#### xargs -P: several at once
echo 1 | xargs -P 4 -n 1 echo
## stdout:
#| 1
## exit: 0

#### xargs -E: ends at a word
printf 'a\nSTOP\nb\n' | xargs -E STOP echo
## stdout:
#| a
## exit: 0

#### xargs -x -n: accepted
echo a b | xargs -x -n 1 echo
## stdout:
#| a
#| b
## exit: 0

#### xargs: the command reads nothing
## files: {"/tmp/f":"x"}
echo f | xargs cat -
## stdout: "x"
## exit: 0

#### xargs: a command that is a function is not found
f() { echo; }
echo a | xargs f; echo $?
## stdout:
#| 127
## stderr:
#| xargs: f: No such file or directory
## exit: 0

#### xargs rm -f: removes what it is given
## files: {"/tmp/a":"x","/tmp/b c":"y"}
printf 'a\0b c\0' | xargs -0 rm -vf
## stdout:
#| removed 'a'
#| removed 'b c'
## exit: 0
## changes:
#- /tmp/a
#- "/tmp/b c"

#### xargs --show-limits: on standard error
echo a | xargs --show-limits echo
xargs --show-limits -s 1000 true </dev/null; env -i A=b /usr/bin/xargs --show-limits -r echo </dev/null; echo a | xargs -r --show-limits --max-chars=99999999 echo; echo $?
## stdout:
#| a
#| a
#| 0
## stderr:
#| Your environment variables take up 396 bytes
#| POSIX upper limit on argument length (this system): 2094708
#| POSIX smallest allowable upper limit on argument length (all systems): 4096
#| Maximum length of command we could actually use: 2094312
#| Size of command buffer we are actually using: 131072
#| Maximum parallelism (--max-procs must be no greater): 2147483647
#| Your environment variables take up 396 bytes
#| POSIX upper limit on argument length (this system): 2094708
#| POSIX smallest allowable upper limit on argument length (all systems): 4096
#| Maximum length of command we could actually use: 2094312
#| Size of command buffer we are actually using: 1000
#| Maximum parallelism (--max-procs must be no greater): 2147483647
#| Your environment variables take up 4 bytes
#| POSIX upper limit on argument length (this system): 2095100
#| POSIX smallest allowable upper limit on argument length (all systems): 4096
#| Maximum length of command we could actually use: 2095096
#| Size of command buffer we are actually using: 131072
#| Maximum parallelism (--max-procs must be no greater): 2147483647
#| xargs: value 99999999 for -s option should be <= 2094708
#| Your environment variables take up 396 bytes
#| POSIX upper limit on argument length (this system): 2094708
#| POSIX smallest allowable upper limit on argument length (all systems): 4096
#| Maximum length of command we could actually use: 2094312
#| Size of command buffer we are actually using: 2094708
#| Maximum parallelism (--max-procs must be no greater): 2147483647
## exit: 0
