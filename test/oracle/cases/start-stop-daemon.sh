#### start-stop-daemon --start --exec: a program that ends
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --exec /bin/echo -- hello; echo $?; start-stop-daemon --start --exec /bin/false; echo $?; start-stop-daemon --start --quiet --startas /bin/sh --name nothing -- -c 'echo $0; exit 5'; echo $?
## stdout:
#| hello
#| 0
#| 1
#| /bin/sh
#| 5
## exit: 0

#### start-stop-daemon --start --test: plain use
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --test --exec /bin/echo -- a b; echo $?; start-stop-daemon --start --test --quiet --exec /bin/echo --pidfile /run/none.pid; echo $?; start-stop-daemon -S -t -x /bin/echo
## stdout:
#| Would start /bin/echo a b .
#| 0
#| 0
#| Would start /bin/echo .
## exit: 0

#### start-stop-daemon --start: no such program
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --exec /bin/none; echo $?; start-stop-daemon --start --test --exec /bin/none; echo $?; start-stop-daemon --start --startas /bin/none --name none; echo $?; start-stop-daemon --start --exec none; echo $?
## stdout:
#| 2
#| 2
#| 2
#| 2
## stderr:
#| start-stop-daemon: unable to stat /bin/none (No such file or directory)
#| start-stop-daemon: unable to stat /bin/none (No such file or directory)
#| start-stop-daemon: unable to start /bin/none (No such file or directory)
#| start-stop-daemon: unable to stat //none (No such file or directory)
## exit: 0

#### start-stop-daemon --start --background --make-pidfile, --stop: plain use
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --quiet --background --make-pidfile --pidfile /run/d.pid --exec /bin/sleep -- 300; echo $?; test -s /run/d.pid; echo $?; start-stop-daemon --start --pidfile /run/d.pid --exec /bin/sleep -- 300; echo $?; start-stop-daemon --start --oknodo --quiet --pidfile /run/d.pid --exec /bin/sleep; echo $?; start-stop-daemon --status --pidfile /run/d.pid; echo $?; start-stop-daemon --stop --quiet --retry 5 --pidfile /run/d.pid --exec /bin/sleep --remove-pidfile; echo $?; start-stop-daemon --stop --pidfile /run/d.pid; echo $?
## stdout:
#| 0
#| 0
#| /bin/sleep already running.
#| 1
#| 0
#| 0
#| 0
#| No process in pidfile '/run/d.pid' found running; none killed.
#| 1
## exit: 0

#### start-stop-daemon --stop --signal 0, HUP, --test: plain use
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --background --make-pidfile --pidfile /run/d.pid --exec /bin/sleep -- 300; sleep 0.2; start-stop-daemon --stop --signal 0 --pidfile /run/d.pid; echo $?; start-stop-daemon --stop --test --quiet --pidfile /run/d.pid; echo $?; start-stop-daemon --stop --retry TERM/5/KILL/5 --pidfile /run/d.pid; echo $?; start-stop-daemon --status --pidfile /run/d.pid; echo $?; rm /run/d.pid
## stdout:
#| 0
#| 0
#| 0
#| 1
## exit: 0

#### start-stop-daemon --stop: nothing runs
## ignore: ["/etc/shadow-"]
start-stop-daemon --stop --pidfile /run/none.pid; echo $?; start-stop-daemon --stop --quiet --oknodo --pidfile /run/none.pid; echo $?; start-stop-daemon --stop --oknodo --exec /bin/sleep; echo $?; start-stop-daemon --stop --name none; echo $?; start-stop-daemon --stop --user games; echo $?; start-stop-daemon -K -q -n none; echo $?; start-stop-daemon --stop --pidfile /run/none.pid --name foo --exec /bin/sleep; echo $?
## stdout:
#| No process in pidfile '/run/none.pid' found running; none killed.
#| 1
#| 0
#| No /bin/sleep found running; none killed.
#| 0
#| No none found running; none killed.
#| 1
#| No process(es) owned by 'games' found running; none killed.
#| 1
#| 1
#| No foo found running; none killed.
#| 1
## exit: 0

#### start-stop-daemon --status: pid files
## ignore: ["/etc/shadow-"]
start-stop-daemon --status --pidfile /run/none.pid; echo $?; echo 99999 > /run/dead.pid; start-stop-daemon --status --pidfile /run/dead.pid; echo $?; echo x > /run/bad.pid; start-stop-daemon --status --pidfile /run/bad.pid; echo $?; start-stop-daemon --status --exec /bin/none; echo $?; start-stop-daemon --status --name none; echo $?; start-stop-daemon --status --pidfile /run/dead.pid --exec /bin/sleep; echo $?
## stdout:
#| 3
#| 1
#| 4
#| 4
#| 3
#| 1
## stderr:
#| start-stop-daemon: unable to stat /bin/none (No such file or directory)
## exit: 0
## changes:
#+ /run/bad.pid file 0644 0:0 "x\n"
#+ /run/dead.pid file 0644 0:0 "99999\n"

#### start-stop-daemon --pidfile: insecure files
## ignore: ["/etc/shadow-"]
echo 99999 > /run/w.pid; chmod 666 /run/w.pid; start-stop-daemon --stop --pidfile /run/w.pid; echo $?; echo 99999 > /run/o.pid; chown games /run/o.pid; start-stop-daemon --stop --pidfile /run/o.pid; echo $?; start-stop-daemon --stop --pidfile /run/o.pid --exec /bin/sleep; echo $?
## stdout:
#| 2
#| 2
#| No /bin/sleep found running; none killed.
#| 1
## stderr:
#| start-stop-daemon: matching on world-writable pidfile /run/w.pid is insecure
#| start-stop-daemon: matching only on non-root pidfile /run/o.pid is insecure
## exit: 0
## changes:
#+ /run/o.pid file 0644 5:0 "99999\n"
#+ /run/w.pid file 0666 0:0 "99999\n"

#### start-stop-daemon --chuid: plain use
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --chuid games --exec /usr/bin/id -- -un; start-stop-daemon --start --chuid games:tape --exec /usr/bin/id -- -gn; start-stop-daemon --start --chuid none --exec /bin/true; echo $?; start-stop-daemon --start --chuid games:none --exec /bin/true; echo $?
## stdout:
#| games
#| tape
#| 2
#| 2
## stderr:
#| start-stop-daemon: user 'none' not found
#| start-stop-daemon: group 'none' not found
## exit: 0

#### start-stop-daemon --chdir: plain use
## ignore: ["/etc/shadow-"]
start-stop-daemon --start --chdir /var --exec /bin/pwd; start-stop-daemon --start --exec /bin/pwd; start-stop-daemon --start --chdir /none --exec /bin/pwd; echo $?
## stdout:
#| /var
#| /
#| 2
## stderr:
#| start-stop-daemon: unable to chdir() to /none (No such file or directory)
## exit: 0

#### start-stop-daemon: wrong use
## ignore: ["/etc/shadow-"]
start-stop-daemon; echo $?; start-stop-daemon --start; echo $?; start-stop-daemon --start --stop --exec /bin/true; echo $?; start-stop-daemon --stop --signal NONE --name x; echo $?; start-stop-daemon --start --name x; echo $?; start-stop-daemon --stop --retry x --name x; echo $?; start-stop-daemon --start --make-pidfile --exec /bin/true; echo $?
## stdout:
#| 3
#| 3
#| 3
#| 3
#| 3
#| 3
#| 3
## stderr:
#| start-stop-daemon: need one of --start or --stop or --status
#| Try 'start-stop-daemon --help' for more information.
#| start-stop-daemon: need at least one of --exec, --pid, --ppid, --pidfile, --user or --name
#| Try 'start-stop-daemon --help' for more information.
#| start-stop-daemon: only one command can be specified
#| Try 'start-stop-daemon --help' for more information.
#| start-stop-daemon: signal value must be numeric or name of signal (KILL, INT, ...)
#| Try 'start-stop-daemon --help' for more information.
#| start-stop-daemon: --start needs --exec or --startas
#| Try 'start-stop-daemon --help' for more information.
#| start-stop-daemon: invalid schedule item (must be [-]<signal-name>, -<signal-number>, <timeout> or 'forever'
#| Try 'start-stop-daemon --help' for more information.
#| start-stop-daemon: --make-pidfile requires --pidfile
#| Try 'start-stop-daemon --help' for more information.
## exit: 0

#### start-stop-daemon --name: longer than 15 bytes
## ignore: ["/etc/shadow-"]
start-stop-daemon --stop --quiet --name averyverylongname; echo $?
## stdout:
#| 1
## stderr:
#| start-stop-daemon: warning: this system is not able to track process names
#| longer than 15 characters, please use --exec instead of --name.
## exit: 0

#### start-stop-daemon --stop --user: unknown
## ignore: ["/etc/shadow-"]
start-stop-daemon --stop --user none; echo $?; start-stop-daemon --stop --oknodo --user 12345; echo $?
## stdout:
#| 2
#| No process(es) owned by '12345' found running; none killed.
#| 0
## stderr:
#| start-stop-daemon: user 'none' not found
## exit: 0

