// The entry point.

import Foundation

@main
enum Main {
    static func main() {
        exit(Program.run(Array(CommandLine.arguments.dropFirst()), in: .process))
    }
}
