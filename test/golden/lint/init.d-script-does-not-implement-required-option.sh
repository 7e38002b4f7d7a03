#### the page's bad example
## kind: init
#!/bin/sh
case "$1" in
#^^^^^^^^ warning[init.d-script-does-not-implement-required-option]: restart, force-reload are not handled (Policy 9.3.2)
  start) ;;
  stop) ;;
esac
#### the page's good example is silent
## kind: init
#!/bin/sh
case "$1" in
  start) ;;
  stop) ;;
  restart | force-reload) ;;
esac
