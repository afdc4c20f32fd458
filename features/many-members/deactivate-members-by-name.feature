Feature: Deactivate members by name
  Deactivates the members whose names match a pattern, and lists them. Their documents go to the owner of the credentials.

  Use it for accounts that were created for a trial, a training or a test. Run it with `--plan` first, which lists the members
  and changes nothing. In a real organization it deactivates them only with `--yes`.

  It needs a pattern: text that is anywhere in the name, ignoring case. ^ matches the beginning of the name, $ its end, a dot
  any character, and .* any text. Other parts of regular expressions are rejected. You need to be an administrator. Members
  who are deactivated already are skipped. If the name of the owner of the credentials matches, nothing is changed. A CSV file
  in the folder of the run contains the result of each member. Undoing the run reactivates the members, returns their
  documents and folders, and lists the scheduled exports that stay with the owner of the credentials.

  @runbook
  Scenario Outline: Deactivate the members whose names match a pattern
    Given the members whose names match "<name pattern>"
    When I deactivate these members
    Then each member whose name matches "<name pattern>" is deactivated

    Examples: What you fill in
      | name pattern |
      | ^Trial       |
