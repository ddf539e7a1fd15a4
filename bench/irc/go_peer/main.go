// Times go-twitch-irc on a file of lines, as irc_bench does with ours: `go_peer MODE FILE PASSES` prints the nanoseconds a line
// of the fastest pass, a checksum, and how many lines it could not take (it panics on some ranges of emotes).
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	twitch "github.com/gempir/go-twitch-irc/v4"
)

var refused int

// size is what a message makes of a line, so that the work cannot be left out.
func size(line string) int {
	defer func() {
		if recover() != nil {
			refused++
		}
	}()
	if chat, ok := twitch.ParseMessage(line).(*twitch.PrivateMessage); ok {
		return len(chat.Message) + len(chat.Emotes)
	}
	return 1
}

func main() {
	if len(os.Args) != 4 || os.Args[1] != "go-twitch-irc" {
		fmt.Fprintln(os.Stderr, "go_peer go-twitch-irc FILE PASSES")
		os.Exit(2)
	}
	text, err := os.ReadFile(os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	passes, err := strconv.Atoi(os.Args[3])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	lines := strings.Split(strings.TrimRight(string(text), "\r\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], "\r")
	}
	best, sum := time.Duration(1<<62), 0
	for pass := 0; pass < passes; pass++ {
		start := time.Now()
		for _, line := range lines {
			sum += size(line)
		}
		best = min(best, time.Since(start))
	}
	fmt.Printf("%.1f %d %d\n", float64(best.Nanoseconds())/float64(len(lines)), sum, refused)
}
