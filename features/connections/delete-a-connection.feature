Feature: Delete a connection
  Deletes a connection, so that no member can query its data platform through it.

  Use it when a data platform is switched off. Workbooks that are built on the connection remain and show no data:
  `see-what-depends-on-a-connection` lists them first. Sigma keeps a deleted connection archived (assumed).

  It needs a connection. You need to be an administrator. It deletes one connection. It can't be undone, since Sigma restores a
  connection only together with its secret, which it does not return.

  @runbook @sandbox
  Scenario Outline: Delete a connection
    Given the connection "<connection>"
    When I delete the connection "<connection>"
    Then Sigma does not list the connection "<connection>"

    Examples: What you fill in
      | connection              |
      | Postgres workshop floor |

  Rule: Only an administrator can delete a connection

    @sandbox
    Scenario: A colleague is not an administrator
      Given the connection "Postgres workshop floor"
      And the member "Ben Okoye"
      And credentials of "Ben Okoye"
      When "Ben Okoye" tries to delete the connection "Postgres workshop floor"
      Then Sigma refuses, because only an administrator may do this

  Rule: Only what exists can be deleted

    Scenario: The connection does not exist
      When I try to delete a connection that does not exist
      Then Sigma refuses, because it does not exist
