#### su -s -c: another user
## ignore: ["/etc/shadow-"]
su -s /bin/sh -c 'id -un; echo $HOME $USER $LOGNAME $SHELL; pwd; echo $1' games a0 b
## stdout:
#| games
#| /usr/games games games /bin/sh
#| /tmp
#| b
## exit: 0

#### su -c: a login shell that refuses
## ignore: ["/etc/shadow-"]
su games -c id; echo $?
## stdout:
#| This account is currently not available.
#| 1
## exit: 0

#### su - -s -c: a login
## wrong: a shell that starts without PWD in its environment does not export it
## ignore: ["/etc/shadow-"]
su - games -s /bin/sh -c 'pwd; env | grep -v TERM | sort'
## stdout:
#| /usr/games
#| HOME=/usr/games
#| LOGNAME=games
#| MAIL=/var/mail/games
#| PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games
#| PWD=/usr/games
#| SHELL=/bin/sh
#| USER=games
## exit: 0

#### su -c: root, a status
## ignore: ["/etc/shadow-"]
su -c 'exit 7'; echo $?; su root -c 'id -un; echo $USER'
## stdout:
#| 7
#| root
#|
## exit: 0

#### su: no such user
## ignore: ["/etc/shadow-"]
su none -c id; echo $?
## stdout:
#| 1
## stderr:
#| su: user none does not exist or the user entry does not contain all the required fields
## exit: 0

#### su -p: the environment stays
## ignore: ["/etc/shadow-"]
HOME=/x su -p -s /bin/sh -c 'echo $HOME' games
## stdout:
#| /x
## exit: 0

#### su -g: plain use
## ignore: ["/etc/shadow-"]
su -g tape -s /bin/sh -c 'id -gn' games; su -g none -s /bin/sh -c id games; echo $?
## stdout:
#| tape
#| 1
## stderr:
#| su: group none does not exist
## exit: 0

#### runuser -u: a command
## ignore: ["/etc/shadow-"]
runuser -u games -- id -un; runuser -u games id -un; runuser -u games -- sh -c 'exit 3'; echo $?; runuser -u none id; echo $?; runuser -u games nonsense; echo $?
## stdout:
#| games
#| 3
#| 1
#| 1
## stderr:
#| runuser: user n does not exist or the user entry does not contain all the required fields
#| runuser: user none does not exist or the user entry does not contain all the required fields
#| runuser: failed to execute nonsense: No such file or directory
## exit: 0

#### runuser -c, -s: plain use
## ignore: ["/etc/shadow-"]
runuser games -s /bin/sh -c 'id -un; echo $HOME'; runuser games -c id; echo $?
## stdout:
#| games
#| /usr/games
#| This account is currently not available.
#| 1
## exit: 0

#### nologin: plain use
## ignore: ["/etc/shadow-"]
nologin; echo $?; nologin -c x; echo $?
## stdout:
#| This account is currently not available.
#| 1
#| This account is currently not available.
#| 1
## exit: 0
