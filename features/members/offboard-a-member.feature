Feature: Offboard a member
  Transfers a member's documents and scheduled exports to a new owner, ends team memberships, grants and API credentials,
  deactivates the member, and checks that nothing is left.

  Use it when a colleague leaves. Documents are transferred first and the member is deactivated last, so that nothing goes to
  the wrong owner if the run is interrupted; `./recipes resume` continues it, and a second run does only what is missing.
  Deactivation gives folders, archived documents and scheduled exports to the new owner; what is left in My Documents moves to
  the new owner's folder Archived Users. Run it with `--plan` first to see everything that it would do.

  It needs the member, and an active member as the new owner. You need to be an administrator. Sigma has no list of API
  credentials: give the client ids that you know, separated by commas, or none. All credentials of a deactivated member stop
  working, revoked or not. A grant on an object that you may not edit remains, without effect; the recipe then fails at its
  end and reports it. Undoing the run restores documents, folders, team memberships and grants, and reactivates the member.
  Scheduled exports and archived documents remain with the new owner, and credentials remain revoked.

  @runbook
  Scenario Outline: Offboard a member
    Given the member "<old owner>", active or not
    And the member "<new owner>"
    And the documents of "<old owner>"
    And the teams, grants and scheduled exports of "<old owner>"
    And the API credentials "<client ids>"
    When I transfer all documents of "<old owner>" to "<new owner>"
    And I end all team memberships and grants of "<old owner>"
    And I revoke these API credentials
    And I deactivate "<old owner>", and give what is left to "<new owner>"
    Then "<old owner>" is deactivated
    And "<new owner>" owns everything that "<old owner>" owned
    And "<old owner>" is in no team and has no grants

    Examples: What you fill in
      | old owner   | new owner   | client ids |
      | Otto Brandt | Lukas Meyer | none       |

  Rule: Revoked API credentials get no access token

    Scenario: The credentials of a member are revoked
      Given the member "Ana Silva"
      And credentials of "Ana Silva"
      When I revoke the API credentials of "Ana Silva"
      Then the API credentials of "Ana Silva" get no access token
